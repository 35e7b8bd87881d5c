import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.UUID;

/** Sends a CSV file of call records to the import endpoint and follows the import to its end. */
final class ImportCalls {

    private static final int SHOWN = 20;

    public static void main(String... args) throws Exception {
        Stop.unless("import-calls", () -> new ImportCalls().run(args));
    }

    private Path file;
    private String campaign;
    private String billing = "charge";
    private String mapping;
    private String watched;
    private boolean again;

    private void run(String... args) throws Exception {
        read(args);
        var api = Api.fromEnvironment();
        follow(api, watched != null ? watched : start(api));
    }

    private void read(String... args) throws IOException {
        for (var at = 0; at < args.length; at++) {
            switch (args[at]) {
                case "--campaign" -> campaign = following(args, ++at);
                case "--billing" -> billing = following(args, ++at);
                case "--mapping" -> mapping = json(following(args, ++at));
                case "--watch" -> watched = following(args, ++at);
                case "--again" -> again = true;
                default -> file = file == null && !args[at].startsWith("-") ? Path.of(args[at]) : unknown(args[at]);
            }
        }
        if (watched != null) return;
        if (file == null || campaign == null) {
            throw new Stop("a file and --campaign are needed", "bin/import-calls FILE --campaign ID; see --help");
        }
        if (!Files.isReadable(file)) throw new Stop("cannot read " + file);
        if (!billing.equals("charge") && !billing.equals("record")) {
            throw new Stop("--billing is charge or record, not " + billing);
        }
    }

    private static String following(String[] args, int at) {
        if (at < args.length) return args[at];
        throw new Stop(args[at - 1] + " needs a value", "see bin/import-calls --help");
    }

    private static Path unknown(String argument) {
        throw new Stop("unknown argument " + argument, "see bin/import-calls --help");
    }

    private static String json(String given) throws IOException {
        var text = given.startsWith("@") ? Files.readString(Path.of(given.substring(1))) : given;
        try {
            Json.parse(text);
            return text;
        } catch (IllegalArgumentException e) {
            throw new Stop("--mapping is " + e.getMessage(), "Give JSON, or @FILE with JSON in it.");
        }
    }

    private String start(Api api) throws Exception {
        var fields = new LinkedHashMap<String, String>();
        fields.put("billing", billing);
        if (mapping != null) fields.put("mapping", mapping);
        var answer = api.upload("/api/campaigns/" + campaign + "/calls/import", key(), fields, file);
        return answer.at("importId").text();
    }

    /** The same file for the same campaign is one import, however often it is sent. */
    private String key() throws Exception {
        if (again) return UUID.randomUUID().toString();
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update((campaign + "|" + billing + "|" + mapping + "|").getBytes(StandardCharsets.UTF_8));
        try (var in = Files.newInputStream(file)) {
            var buffer = new byte[1 << 16];
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) digest.update(buffer, 0, read);
        }
        return "import-" + HexFormat.of().formatHex(digest.digest()).substring(0, 40);
    }

    private void follow(Api api, String importId) throws InterruptedException {
        System.err.println("import " + importId);
        System.err.println("  (Ctrl-C leaves it running; bin/import-calls --watch " + importId + " looks again)");
        var bar = new ProgressBar("importing");
        var state = api.get("/api/imports/" + importId);
        while (!ended(state)) {
            show(bar, state);
            Thread.sleep(400);
            state = api.get("/api/imports/" + importId);
        }
        show(bar, state);
        bar.end();
        report(state, bar);
    }

    private static boolean ended(Json state) {
        return state.at("status").text().matches("completed|failed");
    }

    private static void show(ProgressBar bar, Json state) {
        bar.show(state.at("processed").number(), state.at("total").number(), counts(state));
    }

    private static String counts(Json state) {
        return "charged %,d, rejected %,d".formatted(state.at("charged").number(), state.at("rejected").number());
    }

    private static void report(Json state, ProgressBar bar) {
        var status = state.at("status").text();
        System.out.printf("%s: %,d rows, %s (%s)%n", status, state.at("total").number(), counts(state), bar.took());
        var rejections = state.at("rejections").items();
        rejections.stream()
                .limit(SHOWN)
                .forEach(row -> System.out.println("  row " + row.at("row").text() + ": " + row.at("reason").text()));
        if (rejections.size() > SHOWN) System.out.println("  and " + (rejections.size() - SHOWN) + " more");
        if (status.equals("failed")) {
            throw new Stop("the import failed " + state.at("reason").text(), "The log of the control panel says why.");
        }
    }
}
