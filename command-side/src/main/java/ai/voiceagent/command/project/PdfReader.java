package ai.voiceagent.command.project;

import ai.voiceagent.platform.error.Rejection;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.stereotype.Component;

/** Counts the pages of PDF documents and takes their text; refuses what is none, whatever it calls itself. */
@Component
class PdfReader {

    static final int MOST_PAGES = 5_000;
    static final int LONGEST_TEXT = 2_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int HEADER_WITHIN = 1_024;
    private static final CompressedParts PARTS = new CompressedParts(128L << 20, 4L << 30);
    private static final long IN_MEMORY = 16L << 20;
    private static final long ON_DISK = 256L << 20;

    ReadPdf read(Path file) {
        requireHeader(file);
        requireModest(file);
        try (var source = new RandomAccessReadBufferedFile(file);
                var document = Loader.loadPDF(source, "", null, null, cache())) {
            var pages = document.getNumberOfPages();
            if (pages == 0) throw wrong("at least one page", "has no pages");
            if (pages > MOST_PAGES) throw wrong("at most " + MOST_PAGES + " pages", "has " + pages + " pages");
            return new ReadPdf(pages, text(document, pages));
        } catch (InvalidPasswordException e) {
            throw wrong("not encrypted", "is locked with a password");
        } catch (IOException | IllegalArgumentException | IllegalStateException | ClassCastException e) {
            throw wrong("PDF", "is a broken PDF document");
        }
    }

    private static StreamCacheCreateFunction cache() {
        return MemoryUsageSetting.setupMixed(IN_MEMORY, ON_DISK).streamCache;
    }

    private static void requireModest(Path file) {
        try {
            if (PARTS.excessive(file)) throw wrong("parts of at most 128 MB", "unpacks to more than it may");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireHeader(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            var start = new String(in.readNBytes(HEADER_WITHIN), StandardCharsets.ISO_8859_1);
            if (!start.contains("%PDF-")) throw wrong("PDF", "is no PDF document");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(PDDocument document, int pages) throws IOException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var text = new StringBuilder();
        var stripper = new PDFTextStripper();
        for (int page = 1; page <= pages && text.length() < LONGEST_TEXT && System.nanoTime() < deadline; page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            text.append(stripper.getText(document));
        }
        if (text.length() > LONGEST_TEXT) text.setLength(LONGEST_TEXT);
        return text.toString().replace("\0", "").strip();
    }

    private static Rejection wrong(String rule, String problem) {
        return Rejection.validation("file", rule, problem);
    }
}
