package ai.voiceagent.platform.transport;

import ai.voiceagent.platform.error.Misconfiguration;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.boot.ssl.pem.PemContent;
import org.springframework.core.env.PropertyResolver;

/** The PEM files of this server's certificate chain and of its private key. */
record TlsFiles(Path certificate, Path key) {

    private static final String BOTH = "VOICE_TLS_CERTIFICATE and VOICE_TLS_KEY";

    /** What the settings name; empty when they name nothing. */
    static Optional<TlsFiles> named(PropertyResolver settings) {
        var certificate = settings.getProperty("voice.tls.certificate", "").strip();
        var key = settings.getProperty("voice.tls.key", "").strip();
        if (certificate.isEmpty() && key.isEmpty()) return Optional.empty();
        if (certificate.isEmpty() || key.isEmpty()) {
            throw new Misconfiguration(BOTH + " belong together: set both, or neither");
        }
        return Optional.of(
                new TlsFiles(Path.of(certificate).toAbsolutePath(), Path.of(key).toAbsolutePath()));
    }

    /** What the settings name when it is of use; what is wrong with the rest is told when the server starts. */
    static Optional<TlsFiles> usable(PropertyResolver settings) {
        try {
            var files = named(settings);
            files.ifPresent(TlsFiles::require);
            return files;
        } catch (Misconfiguration toldLater) {
            return Optional.empty();
        }
    }

    /** Refuses files that cannot be read, or hold something else. */
    void require() {
        if (!holds(certificate, pem -> !pem.getCertificates().isEmpty())) {
            throw wrong(certificate, "holds no certificate");
        }
        if (!holds(key, pem -> pem.getPrivateKey() != null))
            throw wrong(key, "holds no private key without a password");
    }

    private static boolean holds(Path file, Predicate<PemContent> what) {
        try {
            return what.test(PemContent.load(file));
        } catch (IOException e) {
            throw wrong(file, "cannot be read");
        } catch (IllegalStateException | IllegalArgumentException somethingElse) {
            return false;
        }
    }

    private static Misconfiguration wrong(Path file, String problem) {
        return new Misconfiguration(BOTH + " must name PEM files, but " + file + " " + problem);
    }
}
