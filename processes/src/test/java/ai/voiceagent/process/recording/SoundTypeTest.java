package ai.voiceagent.process.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoundTypeTest {

    @ParameterizedTest
    @CsvSource({
        "52494646ffffffff57415645, WAV",
        "494433040000000000000000, MP3",
        "fffb90640000000000000000, MP3",
        "fff340c40000000000000000, MP3",
        "4f6767530002000000000000, OGG",
        "664c61430000002210001000, FLAC",
        "1a45dfa39f42868101428781, WEBM",
        "00000020667479704d344120, MP4",
        "2e736e640000001800000000, AU",
        "2321414d520a3c9117161c00, AMR"
    })
    void soundIsKnownByItsBeginning(String head, SoundType type) {
        assertThat(SoundType.of(HexFormat.of().parseHex(head))).contains(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3c68746d6c3e3c7363726970",
                "255044462d312e370a250000",
                "89504e470d0a1a0a0000000d",
                "52494646ffffffff41564920",
                "ffffffffffffffffffffffff",
                "ffe000000000000000000000",
                "000000000000000000000000",
                "494433",
                ""
            })
    void whatBeginsOtherwiseIsNone(String head) {
        assertThat(SoundType.of(HexFormat.of().parseHex(head))).isEmpty();
    }
}
