package ai.voiceagent.query.reconciliation;

/** A view that can be asked what happened: MongoDB or ClickHouse. */
interface Source {

    /** Everything counted by day. */
    Books books(Span span);

    /** Every call and entry of the suspected days. */
    Lines lines(Span span, Suspects suspects);
}
