import java.util.List;

/** Rebuilds views from the events and says whether the result equals what was there. */
final class Rebuild {

    private static final String ALL = "all";

    public static void main(String... args) throws Exception {
        Stop.unless("rebuild", () -> new Rebuild(Api.fromEnvironment()).run(List.of(args)));
    }

    private final Api api;

    private Rebuild(Api api) {
        this.api = api;
    }

    private void run(List<String> args) throws InterruptedException {
        if (args.isEmpty() || args.contains("--list")) list();
        if (args.contains("--list")) return;
        var different = 0;
        for (var view : args.isEmpty() || args.contains("--all") ? List.of(ALL) : args) different += rebuild(view);
        if (different > 0) {
            throw new Stop(
                    "not equal to what was there",
                    "Expected after a change of the view's code; otherwise look at GET /api/wallet/reconciliation.");
        }
    }

    private void list() {
        System.out.printf("%-28s %14s %14s %10s%n", "view", "position", "head", "lag");
        for (var view : views()) {
            System.out.printf(
                    "%-28s %14s %14s %10s%n",
                    view.at("name").text(),
                    view.at("position").text(),
                    view.at("head").text(),
                    view.at("lag").text());
        }
    }

    /** Returns how many views came out different. */
    private int rebuild(String name) throws InterruptedException {
        if (!name.equals(ALL)) state(name);
        api.post("/api/admin/projections/" + name + "/rebuild");
        var bar = new ProgressBar("rebuilding " + name);
        var rebuilding = state(name);
        while (!rebuilding.stream().allMatch(Rebuild::ended)) {
            bar.show(sum(rebuilding, "done"), sum(rebuilding, "total"), "");
            Thread.sleep(300);
            rebuilding = state(name);
        }
        bar.show(sum(rebuilding, "total"), sum(rebuilding, "total"), "in " + bar.took());
        bar.end();
        return (int) rebuilding.stream().filter(Rebuild::different).count();
    }

    private List<Json> state(String name) {
        var found = views().stream()
                .filter(view -> name.equals(ALL) || view.at("name").text().equals(name))
                .toList();
        if (found.isEmpty()) throw new Stop("no view is called " + name, "bin/rebuild --list lists them.");
        return found;
    }

    private List<Json> views() {
        return api.get("/api/admin/projections").at("projections").items();
    }

    private static boolean ended(Json view) {
        var state = view.at("rebuild", "state").text();
        if (!state.equals("failed")) return state.equals("completed");
        throw new Stop(
                "the rebuild of " + view.at("name").text() + " failed "
                        + view.at("rebuild", "reason").text(),
                "The log of the control panel says why; once that is mended, run this again.");
    }

    private static long sum(List<Json> views, String what) {
        return views.stream().mapToLong(view -> view.at("rebuild", what).number()).sum();
    }

    /** Says how a view came out; one that grew meanwhile cannot be compared, and is not different. */
    private static boolean different(Json view) {
        var rebuild = view.at("rebuild");
        var equal = rebuild.at("equal");
        var verdict = !equal.present() ? "not compared" : equal.isTrue() ? "equal" : "DIFFERENT";
        System.out.printf(
                "%-28s %s (before %s, after %s)%n",
                view.at("name").text(),
                verdict,
                rebuild.at("checksumBefore").text(),
                rebuild.at("checksumAfter").text());
        if (verdict.equals("not compared")) System.out.println("  " + rebuild.at("reason").text());
        return verdict.equals("DIFFERENT");
    }
}
