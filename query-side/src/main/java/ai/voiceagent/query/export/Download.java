package ai.voiceagent.query.export;

import java.io.IOException;
import java.io.OutputStream;

/** A file that is made while it is sent; whatever there is to refuse was refused before there was one. */
public record Download(String fileName, String mediaType, Content content) {

    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String PDF = "application/pdf";
    public static final String CSV = "text/csv;charset=UTF-8";

    /** Writes the file; does not close the stream. */
    @FunctionalInterface
    public interface Content {
        void write(OutputStream out) throws IOException;
    }
}
