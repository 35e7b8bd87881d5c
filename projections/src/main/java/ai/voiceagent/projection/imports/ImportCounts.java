package ai.voiceagent.projection.imports;

/** What became of the rows of an import so far. */
public record ImportCounts(long processed, long charged, long chargedPaise, long rejected) {

    static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0);
}
