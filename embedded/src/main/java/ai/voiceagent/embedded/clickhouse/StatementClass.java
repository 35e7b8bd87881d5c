package ai.voiceagent.embedded.clickhouse;

/** What the engine's own parser says about a text: how many statements it holds, and what they leave behind. */
record StatementClass(int statements, Kind kind) {

    /** In the order of {@code chdb_query_class}. */
    enum Kind {
        READ_ONLY,
        MUTATING,
        MUTATING_GLOBAL,
        /** Changes the connection itself (SET, USE, temporary tables) or something outside of the engine. */
        CONTROL,
        UNPARSABLE
    }

    static StatementClass of(int statements, int kind) {
        var kinds = Kind.values();
        return new StatementClass(statements, kind < kinds.length ? kinds[kind] : Kind.UNPARSABLE);
    }

    boolean leavesTheConnectionAsItWas() {
        return kind != Kind.CONTROL;
    }
}
