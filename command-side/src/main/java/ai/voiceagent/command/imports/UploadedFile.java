package ai.voiceagent.command.imports;

import java.io.InputStream;

/** A file that can be read from its beginning more than once. */
@FunctionalInterface
public interface UploadedFile {

    InputStream open();
}
