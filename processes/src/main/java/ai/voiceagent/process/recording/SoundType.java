package ai.voiceagent.process.recording;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Knows kinds of sound by how their files begin, whatever a provider calls them: nothing else is kept or ever served. */
enum SoundType {
    WAV("audio/wav"),
    MP3("audio/mpeg"),
    OGG("audio/ogg"),
    FLAC("audio/flac"),
    WEBM("audio/webm"),
    MP4("audio/mp4"),
    AU("audio/basic"),
    AMR("audio/amr");

    /** How many bytes it takes to know. */
    static final int HEAD = 12;

    private final String mediaType;

    SoundType(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<SoundType> of(byte[] head) {
        return Arrays.stream(values()).filter(type -> type.begins(head)).findFirst();
    }

    private boolean begins(byte[] head) {
        if (head.length < HEAD) return false;
        return switch (this) {
            case WAV -> has(head, 0, "RIFF") && has(head, 8, "WAVE");
            case MP3 -> has(head, 0, "ID3") || frame(head);
            case OGG -> has(head, 0, "OggS");
            case FLAC -> has(head, 0, "fLaC");
            case WEBM -> has(head, 0, "\u001a\u0045\u00df\u00a3");
            case MP4 -> has(head, 4, "ftyp");
            case AU -> has(head, 0, ".snd");
            case AMR -> has(head, 0, "#!AMR");
        };
    }

    /** The eleven set bits of an MPEG audio frame, with a layer and a bit rate that exist. */
    private static boolean frame(byte[] head) {
        var layered = (head[1] & 0xe0) == 0xe0 && (head[1] & 0x06) != 0;
        return head[0] == (byte) 0xff && layered && (head[2] & 0xf0) != 0xf0 && (head[2] & 0x0c) != 0x0c;
    }

    private static boolean has(byte[] head, int at, String word) {
        var bytes = word.getBytes(StandardCharsets.ISO_8859_1);
        return Arrays.equals(head, at, at + bytes.length, bytes, 0, bytes.length);
    }
}
