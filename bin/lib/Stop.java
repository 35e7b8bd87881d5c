/** Ends a script with a message that says what is wrong, and lines that say what to do next. */
final class Stop extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient String[] next;

    Stop(String problem, String... next) {
        super(problem);
        this.next = next;
    }

    interface Script {
        void run() throws Exception;
    }

    /** Runs a script; only a Stop is expected to end it early. */
    static void unless(String name, Script script) throws Exception {
        try {
            script.run();
        } catch (Stop stop) {
            System.err.println(name + ": " + stop.getMessage());
            for (var line : stop.next) System.err.println("  " + line);
            System.exit(1);
        }
    }
}
