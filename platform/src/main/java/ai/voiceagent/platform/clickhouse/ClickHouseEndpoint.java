package ai.voiceagent.platform.clickhouse;

/** Where analytics live: a JDBC address for {@code clickhouse-jdbc} (no database in it) and who to be there. */
public record ClickHouseEndpoint(String url, String user, String password) {

    private static final String JDBC = "jdbc:clickhouse:";

    /** Accepts {@code http(s)://host:port} as well as a JDBC address. */
    public static ClickHouseEndpoint of(String address, String user, String password) {
        return new ClickHouseEndpoint(address.startsWith("jdbc:") ? address : JDBC + address, user, password);
    }

    @Override
    public String toString() {
        return url + " as " + user;
    }
}
