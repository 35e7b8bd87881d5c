package ai.voiceagent.query.export;

/** A column of a spreadsheet: its header, how many characters wide it is, and how its cells are shown. */
public record SheetColumn(String header, int width, Kind kind) {

    /** What the cells of a column are. */
    public enum Kind {
        /** Text whatever it looks like: phone numbers keep their plus, formulas are not computed. */
        TEXT("@"),
        DATE("yyyy-mm-dd"),
        TIME("hh:mm AM/PM"),
        DATE_TIME("yyyy-mm-dd hh:mm:ss"),
        DURATION("[m]:ss"),
        COUNT("#,##0"),
        NUMBER("General"),
        PERCENT("0.0%"),
        RUPEES("#,##0.00");

        private final String format;

        Kind(String format) {
            this.format = format;
        }

        String format() {
            return format;
        }
    }

    public static SheetColumn of(String header, int width, Kind kind) {
        return new SheetColumn(header, width, kind);
    }
}
