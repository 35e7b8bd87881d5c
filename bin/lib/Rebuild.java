import java.util.ArrayList;
import java.util.List;

/** Rebuilds views from the events and says whether the result equals what was there. */
final class Rebuild {

    public static void main(String... args) throws Exception {
        Stop.unless("rebuild", () -> new Rebuild().run(List.of(args)));
    }

    private void run(List<String> args) throws Exception {
        var api = Api.fromEnvironment();
        if (args.isEmpty()) {
            list(api);
            return;
        }
        var different = new ArrayList<String>();
        for (var view : args.equals(List.of("--all")) ? names(api) : args) {
            if (!rebuilt(api, view)) different.add(view);
        }
        if (!different.isEmpty()) {
            throw new Stop(
                    "not equal to what was there: " + String.join(", ", different),
                    "Expected after a change of the view's code; otherwise look at GET /api/wallet/reconciliation.");
        }
    }

    private static List<Json> projections(Api api) {
        return api.get("/api/admin/projections").at("projections").items();
    }

    private static List<String> names(Api api) {
        return projections(api).stream().map(each -> each.at("name").text()).toList();
    }

    private static void list(Api api) {
        System.out.printf("%-28s %14s %14s %10s%n", "view", "position", "head", "lag");
        for (var each : projections(api)) {
            System.out.printf(
                    "%-28s %14s %14s %10s%n",
                    each.at("name").text(),
                    each.at("position").text(),
                    each.at("head").text(),
                    each.at("lag").text());
        }
        System.err.println("rebuild one with bin/rebuild VIEW, all with bin/rebuild --all");
    }

    private static boolean rebuilt(Api api, String view) throws InterruptedException {
        var rebuildId = api.post("/api/admin/projections/" + view + "/rebuild").at("rebuildId").text();
        var bar = new ProgressBar("%-24s".formatted(view));
        var state = state(api, view, rebuildId);
        while (!state.at("state").text().matches("completed|failed")) {
            bar.show(state.at("done").number(), state.at("total").number(), "");
            Thread.sleep(300);
            state = state(api, view, rebuildId);
        }
        if (state.at("state").text().equals("failed")) {
            bar.end();
            throw new Stop("the rebuild of " + view + " failed: " + state.at("reason").text(), "Its log says more.");
        }
        bar.show(state.at("total").number(), state.at("total").number(), "");
        bar.end();
        var equal = state.at("equal").isTrue();
        System.out.printf(
                "%-28s %s (%s, before %s, after %s)%n",
                view,
                equal ? "equal" : "DIFFERENT",
                bar.took(),
                state.at("checksumBefore").text(),
                state.at("checksumAfter").text());
        return equal;
    }

    private static Json state(Api api, String view, String rebuildId) {
        return projections(api).stream()
                .filter(each -> each.at("name").text().equals(view))
                .map(each -> each.at("rebuild"))
                .findFirst()
                .orElseThrow(() -> new Stop("no view is called " + view, "bin/rebuild without arguments lists them."));
    }
}
