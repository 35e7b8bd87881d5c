package ai.voiceagent.command.project.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A document on its way in: on disk as long as the request takes, and named by what of its name is harmless. */
record UploadedPdf(Path content, String fileName, String sha256, long sizeBytes) implements AutoCloseable {

    private static final int LONGEST_NAME = 200;

    static UploadedPdf of(MultipartFile file) {
        try {
            var content = Files.createTempFile("training-", ".pdf");
            try {
                file.transferTo(content);
                return new UploadedPdf(content, name(file.getOriginalFilename()), hash(content), Files.size(content));
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(content);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last part of a path, of whichever system, without what no name should hold. */
    static String name(@Nullable String given) {
        var plain = given == null
                ? ""
                : given.replaceAll("[\\p{Cntrl}\\p{Cs}\\p{Cf}]", "")
                        .replaceAll("(?s).*[/\\\\]", "")
                        .strip();
        if (plain.isEmpty() || plain.matches("\\.+")) return "document.pdf";
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(plain.length() - LONGEST_NAME);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(Path content) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(content), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
