package ai.voiceagent.embedded.clickhouse;

import ai.voiceagent.platform.clickhouse.ClickHouseEndpoint;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Talks to a bridge as others do: by JDBC, and by bare HTTP for what no driver would send. */
record Client(ClickHouseEndpoint endpoint, HttpClient http) implements AutoCloseable {

    Client(ClickHouseEndpoint endpoint) {
        this(endpoint, HttpClient.newHttpClient());
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(endpoint.url(), endpoint.user(), endpoint.password());
    }

    void execute(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String ask(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return post("", body.getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> insert(String sql, byte[] rows) throws IOException, InterruptedException {
        return post("?query=" + URLEncoder.encode(sql, StandardCharsets.UTF_8), rows);
    }

    HttpResponse<String> post(String address, byte[] body) throws IOException, InterruptedException {
        return send(request(address, body)
                .header("X-ClickHouse-User", endpoint.user())
                .header("X-ClickHouse-Key", endpoint.password()));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpRequest.Builder request(String address, byte[] body) {
        return HttpRequest.newBuilder(URI.create(httpAddress() + "/" + address))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    }

    int port() {
        return URI.create(httpAddress()).getPort();
    }

    @Override
    public void close() {
        http.close();
    }

    private String httpAddress() {
        return endpoint.url().substring("jdbc:clickhouse:".length());
    }
}
