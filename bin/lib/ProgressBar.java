/** Shows how far a job is: a bar that redraws itself on a terminal, a line for every tenth anywhere else. */
final class ProgressBar {

    private static final int WIDTH = 40;

    private final boolean terminal = System.console() != null && System.console().isTerminal();
    private final String what;
    private final long began = System.nanoTime();
    private long lastTenth = -1;

    ProgressBar(String what) {
        this.what = what;
    }

    void show(long done, long total, String note) {
        var share = total <= 0 ? 0 : Math.min(1.0, (double) done / total);
        var line = "%s %3d%%  %,d of %,d  %s".formatted(what, (long) (share * 100), done, total, note).stripTrailing();
        if (terminal) {
            var full = (int) (share * WIDTH);
            System.err.print("\r[" + "#".repeat(full) + "-".repeat(WIDTH - full) + "] " + line + "\u001b[K");
            System.err.flush();
        } else if ((long) (share * 10) > lastTenth) {
            lastTenth = (long) (share * 10);
            System.err.println(line);
        }
    }

    void end() {
        if (terminal) System.err.println();
    }

    String took() {
        return "%.1f s".formatted((System.nanoTime() - began) / 1e9);
    }
}
