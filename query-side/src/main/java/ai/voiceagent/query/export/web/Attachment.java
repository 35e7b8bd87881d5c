package ai.voiceagent.query.export.web;

import ai.voiceagent.query.export.Download;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Answers a request with a file to keep. */
public final class Attachment {

    private Attachment() {}

    /** Sends the file while it is made. */
    public static void send(HttpServletResponse response, Download download) throws IOException {
        response.setContentType(download.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(download.fileName())
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var out = response.getOutputStream();
        download.content().write(out);
        out.flush();
    }
}
