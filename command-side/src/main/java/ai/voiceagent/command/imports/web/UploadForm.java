package ai.voiceagent.command.imports.web;

import ai.voiceagent.events.imports.Billing;
import ai.voiceagent.platform.error.Rejection;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The multipart form of an import. */
record UploadForm(
        MultipartFile file,
        @Nullable String mapping,
        @Nullable String billingWord) {

    private static final int LONGEST_NAME = 200;

    Billing billing() {
        return Arrays.stream(Billing.values())
                .filter(value -> value.wire().equals(billingWord))
                .findFirst()
                .orElseThrow(() -> Rejection.validation("billing", "charge or record", "must be charge or record"));
    }

    String fileName() {
        var name = file.getOriginalFilename();
        if (name == null || name.isBlank()) return "upload.csv";
        var plain = name.replaceAll("[\\p{Cntrl}\\p{Cs}]", "").replaceAll(".*[/\\\\]", "");
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(plain.length() - LONGEST_NAME);
    }

    InputStream open() {
        try {
            return file.getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String sha256() {
        try (var in = new DigestInputStream(open(), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
