package ai.voiceagent.platform.clickhouse;

import ai.voiceagent.platform.error.Misconfiguration;
import java.util.regex.Pattern;

/** Where analytics live: a JDBC address for {@code clickhouse-jdbc} (no database in it) and who to be there. */
public record ClickHouseEndpoint(String url, String user, String password) {

    private static final String JDBC = "jdbc:clickhouse:";
    private static final Pattern ADDRESS =
            Pattern.compile("(jdbc:(clickhouse|ch):(https?:)?//|https?://)[^\\s/?]+([/?].*)?");

    /** Accepts {@code http(s)://host:port} as well as a JDBC address. */
    public static ClickHouseEndpoint of(String address, String user, String password) {
        if (!ADDRESS.matcher(address).matches()) {
            throw new Misconfiguration("CLICKHOUSE_URL is '" + shown(address)
                    + "', which is no address of ClickHouse over HTTP, such as http://127.0.0.1:8123");
        }
        return new ClickHouseEndpoint(address.startsWith("jdbc:") ? address : JDBC + address, user, password);
    }

    @Override
    public String toString() {
        return shown(url) + " as " + user;
    }

    /** An address without what may be a password: who to be there, and its query. */
    private static String shown(String address) {
        return address.replaceFirst("(?s)^([\\w:+.-]*?//)?.*@", "$1***@").replaceFirst("(?s)[?&;#\\s].*", "");
    }
}
