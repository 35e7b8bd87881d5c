package ai.voiceagent.command.imports;

/** What reading a file through found: how many rows it has, and what charging them will cost. */
record Survey(long rows, long estimatePaise) {

    static Survey of(CallRecords records, RowReader reader, Plan plan) {
        long estimatePaise = 0;
        while (records.hasNext()) {
            var record = records.next();
            if (reader.read(records.row(), record) instanceof Row.Good good) {
                var charge = plan.charge(good);
                if (charge != null) estimatePaise = Math.addExact(estimatePaise, charge.amountPaise());
            }
        }
        return new Survey(records.row(), estimatePaise);
    }
}
