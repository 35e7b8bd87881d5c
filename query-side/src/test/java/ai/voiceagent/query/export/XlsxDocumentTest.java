package ai.voiceagent.query.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.voiceagent.query.export.SheetColumn.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.ZipFile;
import org.assertj.core.data.Offset;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxDocumentTest {

    private static final List<SheetColumn> ONE = List.of(SheetColumn.of("What", 10, Kind.TEXT));

    @Test
    void everyCellIsOfItsOwnType() throws IOException {
        var columns = List.of(
                SheetColumn.of("Text", 10, Kind.TEXT),
                SheetColumn.of("Day", 10, Kind.DATE),
                SheetColumn.of("Time", 10, Kind.TIME),
                SheetColumn.of("Both", 10, Kind.DATE_TIME),
                SheetColumn.of("Length", 10, Kind.DURATION),
                SheetColumn.of("Count", 10, Kind.COUNT),
                SheetColumn.of("Rupees", 10, Kind.RUPEES),
                SheetColumn.of("Nothing", 10, Kind.TEXT));
        var row = rows(xlsx(book -> book.sheet("Types", columns)
                        .row(Arrays.<@Nullable Object>asList(
                                "+919812345678",
                                LocalDate.of(2025, 1, 15),
                                LocalTime.of(9, 15),
                                LocalDateTime.of(2025, 1, 15, 18, 0),
                                Duration.ofSeconds(323),
                                1_234_567L,
                                new BigDecimal("7.26"),
                                null))))
                .get(1);

        assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(row.getCell(0).asString()).isEqualTo("+919812345678");
        assertThat(row.getCell(1).asDate()).isEqualTo(LocalDateTime.of(2025, 1, 15, 0, 0));
        assertThat(row.getCell(1).getDataFormatString()).isEqualTo("yyyy-mm-dd");
        assertThat(row.getCell(2).asNumber().doubleValue()).isEqualTo(555 / 1440.0, within());
        assertThat(row.getCell(3).asDate()).isEqualTo(LocalDateTime.of(2025, 1, 15, 18, 0));
        assertThat(row.getCell(4).asNumber().doubleValue()).isEqualTo(323 / 86_400.0, within());
        assertThat(row.getCell(4).getDataFormatString()).isEqualTo("[m]:ss");
        assertThat(row.getCell(5).asNumber()).isEqualByComparingTo("1234567");
        assertThat(row.getCell(6).asNumber()).isEqualByComparingTo("7.26");
        assertThat(row.getCellCount() == 7 || isEmpty(row.getCell(7))).isTrue();
    }

    /** Read from the file itself: the reader knows the built-in format of text, 49, by no name. */
    @Test
    void phoneNumbersAreFormattedAsText() throws IOException {
        var file = xlsx(book -> book.sheet("Phones", ONE).row(List.of("+919812345678")));

        var cell = part(file, "xl/worksheets/sheet1.xml").replaceAll("(?s).*<c r=\"A2\" s=\"(\\d+)\".*", "$1");
        var formats = part(file, "xl/styles.xml").replaceAll("(?s).*<cellXfs[^>]*>(.*)</cellXfs>.*", "$1");
        var format = formats.split("(?=<xf )")[Integer.parseInt(cell)];
        assertThat(part(file, "xl/styles.xml"))
                .satisfiesAnyOf(
                        styles -> assertThat(format).contains("numFmtId=\"49\""),
                        styles -> assertThat(styles).contains("formatCode=\"@\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "=HYPERLINK(\"http://evil.example\",\"Call\")", "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(1)"
            })
    void aTextThatLooksLikeAFormulaIsAText(String text) throws IOException {
        var file = xlsx(book -> book.sheet("Injected", ONE).row(List.of(text)));

        var cell = rows(file).get(1).getCell(0);
        assertThat(cell.getType()).isEqualTo(CellType.STRING);
        assertThat(cell.asString()).isEqualTo(text);
        assertThat(part(file, "xl/worksheets/sheet1.xml")).doesNotContain("<f>", "<f ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"नमस्ते ₹ 80 लाख", "<b>&amp;\"'</b>", "two\nlines", "😀 done"})
    void everyScriptAndSignComesBack(String text) throws IOException {
        assertThat(rows(xlsx(book -> book.sheet("Signs", ONE).row(List.of(text))))
                        .get(1)
                        .getCell(0)
                        .asString())
                .isEqualTo(text);
    }

    @Test
    void whatNoFileCanHoldIsLeftOut() throws IOException {
        var file = xlsx(book -> book.sheet("Odd", ONE)
                .row(List.of("a\u0000b\u0008c\uD83Dd\uFFFFe"))
                .row(List.of("x".repeat(40_000)))
                .row(List.of("x".repeat(32_766) + "😀")));

        assertThat(rows(file).get(1).getCell(0).asString()).isEqualTo("abcde");
        assertThat(rows(file).get(2).getCell(0).asString()).hasSize(32_767);
        assertThat(rows(file).get(3).getCell(0).asString()).isEqualTo("x".repeat(32_766));
    }

    @Test
    void moreRowsThanASheetHoldsGoOnInTheNext() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new XlsxDocument(out, 1_201)) {
            var sheet = book.sheet("Calls", ONE);
            for (int i = 0; i < 3_000; i++) sheet.row(List.of("row " + i));
            book.sheet("Other", ONE).row(List.of("last"));
        }

        try (var read = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var sheets = read.getSheets().toList();
            assertThat(sheets).extracting("name").containsExactly("Calls", "Calls 2", "Calls 3", "Other");
            int next = 0;
            for (var sheet : sheets.subList(0, 3)) {
                var rows = sheet.read();
                assertThat(rows).hasSizeLessThanOrEqualTo(1_201);
                assertThat(rows.getFirst().getCell(0).asString()).isEqualTo("What");
                for (var row : rows.subList(1, rows.size())) {
                    assertThat(row.getCell(0).asString()).isEqualTo("row " + next++);
                }
            }
            assertThat(next).isEqualTo(3_000);
        }
    }

    @Test
    void aSheetWithoutRowsHasItsHeaders() throws IOException {
        assertThat(rows(xlsx(book -> book.sheet("Empty", ONE)))).hasSize(1);
    }

    @Test
    void aRowOfAnotherLengthIsAMistake() {
        assertThatThrownBy(() -> xlsx(book -> book.sheet("Wrong", ONE).row(List.of("a", "b"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Offset<Double> within() {
        return Offset.offset(1e-9);
    }

    private static boolean isEmpty(@Nullable Cell cell) {
        return cell == null || cell.getType() == CellType.EMPTY;
    }

    private static byte[] xlsx(Consumer<XlsxDocument> content) {
        var out = new ByteArrayOutputStream();
        try (var book = new XlsxDocument(out)) {
            content.accept(book);
        }
        return out.toByteArray();
    }

    private static List<Row> rows(byte[] file) throws IOException {
        try (var read = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false))) {
            return read.getFirstSheet().read();
        }
    }

    private static String part(byte[] file, String name) throws IOException {
        var saved = Files.createTempFile("sheet", ".xlsx");
        try {
            Files.write(saved, file);
            try (var zip = new ZipFile(saved.toFile())) {
                var entry = Objects.requireNonNull(zip.getEntry(name), name);
                return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
            }
        } finally {
            Files.delete(saved);
        }
    }
}
