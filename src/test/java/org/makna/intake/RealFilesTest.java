package org.makna.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.makna.model.AttributeValue;
import org.makna.model.Imported;
import org.makna.model.Imported.ImportedCase;
import org.makna.model.Imported.ImportedDocument;
import org.makna.model.Imported.ImportedSpeaker;
import org.makna.model.MaknaException;
import org.makna.model.Section;
import org.makna.model.RowUse;
import org.makna.model.SectionKind;
import org.makna.model.Sheet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real files of many programs, which are not part of this repository: the property {@code makna.data} names their folder. */
class RealFilesTest {

    private static final String DATA = System.getProperty("makna.data", "");

    private final FileReader reader = new FileReader();

    @BeforeEach
    void needTheFiles() {
        assumeTrue(!DATA.isBlank(), "The property makna.data names no folder of real files");
    }

    private static Path file(String name) {
        return Path.of(DATA, name);
    }

    private Imported read(String name) {
        return reader.read(file(name), IntakeOptions.DETECT);
    }

    private String text(String name) {
        return read(name).documents().getFirst().text();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1_interviews", "2_surveys", "3_indonesian", "4_tough", "5_coded", "6_derived"})
    void readsEveryFileOrSaysWhyNot(String folder) {
        List<SourceFile> files = SourceFiles.find(List.of(file(folder)));
        assertThat(files).isNotEmpty();
        int read = 0;
        for (SourceFile source : files) {
            if (source.kind() == SourceFile.Kind.READABLE) {
                Imported imported = readOrRefuse(source.path());
                if (imported != null) {
                    requireSound(source.path(), imported);
                    read++;
                }
            }
        }
        assertThat(read).isPositive();
    }

    private Imported readOrRefuse(Path path) {
        try {
            return reader.read(path, IntakeOptions.DETECT);
        } catch (MaknaException e) {
            assertThat(e.getMessage()).contains(path.toString());
            return null;
        }
    }

    private static void requireSound(Path path, Imported imported) {
        for (ImportedDocument document : imported.documents()) {
            String text = document.text();
            if (!CanonicalTextBuilder.canonical(text).equals(text)) {
                Assertions.fail("Not canonical: " + path);
            }
            int before = 0;
            Set<String> turnLabels = new HashSet<>();
            for (Section section : document.sections()) {
                boolean inside = section.range().end() <= text.length() && section.range().start() >= before;
                boolean whole = inside && isWhole(text, section.range().start())
                        && isWhole(text, section.range().end());
                if (!whole || section.range().isEmpty() || section.label().isBlank()) {
                    Assertions.fail("Section " + section + " in " + path);
                }
                before = section.range().start();
                if (section.kind() == SectionKind.TURN) {
                    turnLabels.add(section.label());
                }
            }
            assertThat(document.speakers()).as("%s", path).extracting(ImportedSpeaker::label)
                    .containsExactlyInAnyOrderElementsOf(turnLabels);
        }
        Set<String> names = new HashSet<>();
        long ofCases = imported.attributes().stream().filter(one -> !one.ofDocuments()).count();
        boolean answers = imported.words().rows() == RowUse.CASES;
        for (ImportedCase one : imported.cases()) {
            if (!names.add(one.name()) || one.values().size() != ofCases
                    || answers && one.documents().stream()
                            .anyMatch(index -> !imported.documents().get(index).name().equals(one.name()))) {
                Assertions.fail("Case " + one.name() + " in " + path);
            }
        }
    }

    private static boolean isWhole(String text, int offset) {
        return offset == 0 || offset == text.length() || !Character.isLowSurrogate(text.charAt(offset))
                || !Character.isHighSurrogate(text.charAt(offset - 1));
    }

    @ParameterizedTest
    @CsvSource({"pandoc_alternate_document_path,pandoc_alternate_document_path",
            "pandoc_comments,pandoc_comments_no_comments",
            "pandoc_i18n_blocks,pandoc_i18n_blocks", "pandoc_table_with_list_cell,pandoc_table_with_list_cell",
            "pandoc_textbox_image,pandoc_textbox_image", "pandoc_text_in_shape_format,pandoc_text_in_shape_format",
            "pandoc_track_changes_insertion,pandoc_track_changes_insertion_accept",
            "pandoc_track_changes_move,pandoc_track_changes_move_accept"})
    void readsTheWordsThatAnotherConverterReads(String document, String oracle) throws IOException {
        String text = text("4_tough/docx/" + document + ".docx").replaceAll("(?m)(^|\t)(?:•|\\d+\\.) ", "$1");
        String expected = Files.readString(file("4_tough/docx/" + oracle + ".native"));
        assertThat(text.replaceAll("\\s", "")).isEqualTo(words(expected));
    }

    /** The strings of a native document tree, without spaces. */
    private static String words(String tree) {
        StringBuilder words = new StringBuilder();
        for (Matcher word = Pattern.compile("Str\\s+\"((?:[^\"\\\\]|\\\\.)*)\"").matcher(tree); word.find();) {
            String plain = Pattern.compile("\\\\(\\d+)(?:\\\\&)?").matcher(word.group(1))
                    .replaceAll(code -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(code.group(1)))));
            words.append(plain.replace("\\\"", "\""));
        }
        return words.toString();
    }

    @ParameterizedTest
    @CsvSource({"id_debat,12295,txt", "id_debat,12295,docx", "rust01,5008,txt", "rust01,5008,docx", "zh_btc,1443,txt",
            "zh_btc,1443,docx"})
    void readsTheSameWordsOfATranscriptInEveryFormat(String name, int words, String format) {
        for (String converter : format.equals("txt") ? List.of("pandoc") : List.of("pandoc", "libreoffice")) {
            String text = text("6_derived/parity/" + name + "." + converter + "." + format);
            long found = Pattern.compile("[^\\W_]+", Pattern.UNICODE_CHARACTER_CLASS).matcher(text).results().count();
            // A converter that takes the title for metadata loses a word or two before the file is ours.
            assertThat(found).as(converter).isBetween(words - 2L, (long) words);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1_interviews/id_debat_capres5.txt", "1_interviews/id_debat_capres5.docx",
            "6_derived/parity/id_debat.pandoc.docx", "6_derived/parity/id_debat.libreoffice.docx",
            "6_derived/encodings/id_utf-16-le.txt"})
    void countsTheTurnsOfADebate(String name) {
        Map<String, Long> turns = read(name).documents().getFirst().sections().stream()
                .filter(section -> section.kind() == SectionKind.TURN)
                .collect(Collectors.groupingBy(Section::label, TreeMap::new, Collectors.counting()));
        assertThat(turns.values()).containsExactlyInAnyOrder(20L, 19L, 19L, 32L, 37L);
    }

    @ParameterizedTest
    @CsvSource({"fr_cp1252.txt,fr_source_utf8.txt,windows-1252", "fr_utf-16.txt,fr_source_utf8.txt,UTF-16LE",
            "fr_utf-8-sig.txt,fr_source_utf8.txt,UTF-8 BOM", "he_utf-16.txt,he_source_utf8.txt,UTF-16LE",
            "id_cp1252.txt,id_source_utf8.txt,UTF-8", "id_utf-16-le.txt,id_source_utf8.txt,UTF-16LE",
            "pt_cp1252.txt,pt_source_utf8.txt,windows-1252"})
    void readsTheSameTextInEveryEncoding(String encoded, String source, String encoding) throws IOException {
        Imported read = read("6_derived/encodings/" + encoded);
        String expected = Files.readString(file("6_derived/encodings/" + source), StandardCharsets.UTF_8)
                .replace("\r\n", "\n");
        assertThat(read.documents().getFirst().text()).isEqualTo(expected);
        assertThat(read.encoding()).isEqualTo(encoding);
    }

    @ParameterizedTest
    @ValueSource(strings = {"comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json", "newlines",
            "newlines_crlf",
            "quotes_and_newlines", "simple", "simple_crlf", "utf8"})
    void parsesTheSpectrumOfSeparatedValues(String name) throws IOException {
        Sheet sheet = SheetReader.read(file("2_surveys/spectrum_" + name + ".csv"));
        List<String> header = sheet.rows().getFirst();
        JsonNode expected = new JsonMapper().readTree(Files.readString(file("2_surveys/spectrum_" + name + ".json")));
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode row : expected) {
            rows.add(header.stream().map(column -> row.get(column).asString().replace("\r\n", "\n")).toList());
        }
        assertThat(sheet.rows().subList(1, sheet.rows().size())).isEqualTo(rows);
    }

    @ParameterizedTest
    @CsvSource({"2_surveys/538_weather-check.csv,928,RespondentID", "2_surveys/538_comma-survey.csv,1129,RespondentID",
            "2_surveys/rsurvey2018_en.tsv,3080,", "3_indonesian/satusehat_reviews.csv,1048,",
            "3_indonesian/sp4n_lapor_tweets_labeled.csv,1598,", "2_surveys/qualcoder_survey789.xlsx,3,Case",
            "2_surveys/messy_utf-16le_encoded.csv,327,"})
    void makesACaseOfEveryRowOfARealSurvey(String name, int cases, String id) {
        Imported read = read(name);
        assertThat(read.cases()).hasSize(cases);
        assertThat(read.findings().stream().filter(finding -> finding.message().key().equals("intake.survey.id"))
                .map(finding -> finding.message().args().getFirst()).findFirst().orElse(null)).isEqualTo(id);
    }

    @Test
    void countsTheLabelsOfRealTweets() {
        Imported read = read("3_indonesian/sp4n_lapor_tweets_labeled.csv");
        assertThat(read.documents()).hasSize(1598);
        assertThat(read.attributes()).hasSize(1);
        Map<String, Long> labels = read.cases().stream().map(one -> one.values().getFirst()).map(AttributeValue::text)
                .collect(Collectors.groupingBy(label -> label, Collectors.counting()));
        assertThat(labels.values()).containsExactlyInAnyOrder(854L, 407L, 337L);
    }

    @ParameterizedTest
    @CsvSource({"poi_poc-shared-strings.xlsx,intake.office.bomb", "poi_poc-xmlbomb.xlsx,intake.office.doctype",
            "poi_protected_passtika.xlsx,intake.password.needed"})
    void refusesDangerousWorkbooksWithinSeconds(String name, String key) {
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> Assertions.assertEquals(key, Assertions
                .assertThrows(MaknaException.class, () -> read("4_tough/xlsx/" + name)).message().key()));
    }

    @Test
    void neverFollowsAnEntityToAnotherFile() {
        MaknaException refusal = Assertions.assertThrows(MaknaException.class,
                () -> read("4_tough/docx/poi_ExternalEntityInText.docx"));
        assertThat(refusal.message().key()).isEqualTo("intake.office.doctype");
    }

    @Test
    void readsStrictAndUnusualPackages() {
        for (String name : List.of("mammoth_strict-format", "mammoth_utf8-bom",
                "poi_documentProtection_readonly_no_password")) {
            assertThat(text("4_tough/docx/" + name + ".docx")).as(name).isNotBlank();
        }
        // Two words in a text box that is stored twice, and one word of two characters with its pronunciation above it.
        assertThat(text("4_tough/docx/mammoth_text-box.docx").strip().split("\\s+")).hasSize(2);
        assertThat(text("4_tough/docx/poi_61470.docx").strip()).hasSize(2);
        assertThat(SheetReader.read(file("4_tough/xlsx/poi_sample.strict.xlsx")).rows()).isNotEmpty();
        assertThat(SheetReader.read(file("4_tough/xlsx/poi_noSharedStringTable.xlsx")).rows()).hasSize(1);
        assertThat(SheetReader.read(file("4_tough/xlsx/poi_TwoSheetsOneHidden.xlsx")).findings()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1_interviews/zoom_transcript.vtt,2,284", "1_interviews/zoom_small_transcript.vtt,2,6",
            "1_interviews/ohd_transcript_de.vtt,2,14", "1_interviews/vcoffee_1_1.srt,3,1101",
            "1_interviews/vcoffee_1_5.srt,4,1082", "1_interviews/ar_gradient_descent.srt,0,174",
            "6_derived/encodings/ar_cp1256.srt,0,174", "4_tough/vtt/tika_testWebVTT.vtt,0,8"})
    void findsSpeakersAndTimesOfRealCaptions(String name, int speakers, int cues) {
        ImportedDocument document = read(name).documents().getFirst();
        assertThat(document.speakers()).hasSize(speakers);
        assertThat(document.sections().stream().filter(one -> one.kind() == SectionKind.TIME)).hasSize(cues);
        assertThat(document.text()).doesNotContain("-->");
    }
}
