package ai.voiceagent.app.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs the benchmarks that were named, all without names, and prints one Markdown table. */
final class Bench {

    /** One measurement: prints what it finds while it goes, and returns the rows of the table. */
    interface Benchmark {
        List<Row> run() throws Exception;
    }

    /** A line of the table. */
    record Row(String name, String work, String figure, String reference, String ratio, String target) {
        String markdown() {
            return "| " + String.join(" | ", name, work, figure, reference, ratio, target) + " |";
        }
    }

    private static final Map<String, Benchmark> ALL = new LinkedHashMap<>();

    static {
        ALL.put("wallet-hot", () -> new WalletBench("wallet-hot", 1).run(1, 8, 32));
        ALL.put("wallet-many", () -> new WalletBench("wallet-many", 1_000).run(8));
        ALL.put("start", new StartBench());
        ALL.put("import", new ImportBench());
        ALL.put("rebuild", new RebuildBench());
        ALL.put("lag", new LagBench());
        ALL.put("balance-flat", new BalanceBench());
        ALL.put("dashboard", new DashboardBench());
        ALL.put("api", new ApiBench());
        ALL.put("call-lifecycle", new CallLifecycleBench());
    }

    private Bench() {}

    public static void main(String[] names) throws Exception {
        var wanted = names.length == 0 ? ALL.keySet().stream().toList() : Arrays.asList(names);
        for (var name : wanted) {
            if (!ALL.containsKey(name)) {
                System.err.println("no benchmark " + name + "; there are " + String.join(", ", ALL.keySet()));
                System.exit(2);
            }
        }
        var table = new StringBuilder("| benchmark | work | measured | reference, same run | ratio | target |\n"
                + "|---|---|---|---|---|---|\n");
        for (var name : wanted) {
            System.err.println("── " + name);
            for (var row : ALL.get(name).run()) table.append(row.markdown()).append('\n');
        }
        System.out.print(table);
        System.exit(0);
    }
}
