package org.makna.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.Imported;
import org.makna.model.Imported.ImportedDocument;
import org.makna.model.Imported.ImportedSpeaker;
import org.makna.model.MaknaException;
import org.makna.model.Section;
import org.makna.model.SectionKind;

/** Transcripts that programs keep as tables and JSON, with times and speakers. */
class TimedTranscriptsTest {

    @TempDir
    Path folder;

    private ImportedDocument read(String name, String content) {
        Imported read = new FileReader().read(Fixtures.write(folder, name, content), IntakeOptions.DETECT);
        assertThat(read.documents()).hasSize(1);
        return read.documents().getFirst();
    }

    private static List<String> times(ImportedDocument document) {
        return document.sections().stream().filter(one -> one.kind() == SectionKind.TIME).map(Section::label).toList();
    }

    @Test
    void theTableOfWhisperIsATranscript() {
        ImportedDocument read = read("a.tsv",
                "start\tend\ttext\n0\t1500\tGood morning.\n1500\t62010\t Shall we <begin>?\n");
        assertThat(read.text()).isEqualTo("Good morning.\nShall we <begin>?");
        assertThat(times(read)).containsExactly("00:00:00.000 – 00:00:01.500", "00:00:01.500 – 00:01:02.010");
        Imported other = new FileReader().read(Fixtures.write(folder, "b.tsv", "start\tend\ttext\nJan\tFeb\tcold\n"),
                IntakeOptions.DETECT);
        assertThat(other.cases()).hasSize(1);
    }

    @Test
    void theSegmentsOfWhisperAndItsRelativesAreATranscript() {
        ImportedDocument read = read("a.json",
                """
                {"text": " Hello. Yes.", "segments": [
                 {"id": 0, "start": 0.0, "end": 2.5, "text": " Hello, are you ready?", "speaker": "SPEAKER_00"},
                 {"id": 1, "start": 2.5, "end": 4, "text": " Yes & no.", "speaker": "SPEAKER_01"},
                 {"id": 2, "start": 4, "end": 5, "text": " Mostly yes.", "speaker": "SPEAKER_01"}], "language": "en"}""");
        assertThat(read.text()).isEqualTo("SPEAKER_00: Hello, are you ready?\nSPEAKER_01: Yes & no. Mostly yes.");
        assertThat(read.speakers()).extracting(ImportedSpeaker::label).containsExactly("SPEAKER_00", "SPEAKER_01");
        assertThat(read.language()).isEqualTo("en");
        assertThat(times(read)).hasSize(3);
        ImportedDocument cpp = read("b.json", "{\"transcription\": [{\"timestamps\": {\"from\": \"00:00:00,000\"}, "
                + "\"offsets\": {\"from\": 0, \"to\": 900}, \"text\": \" Halo.\"}]}");
        assertThat(times(cpp)).containsExactly("00:00:00.000 – 00:00:00.900");
    }

    @Test
    void otherJsonIsNoDocument() {
        Path other = Fixtures.write(folder, "package.json", "{\"name\": \"x\", \"segments\": [1, 2]}");
        assertThat(SourceFiles.find(List.of(other)).getFirst().kind()).isEqualTo(SourceFile.Kind.NOT_A_DOCUMENT);
        Path broken = Fixtures.write(folder, "broken.json", "{\"segments\": [{\"text\": ");
        assertThat(SourceFiles.find(List.of(broken)).getFirst().kind()).isEqualTo(SourceFile.Kind.NOT_A_DOCUMENT);
        assertThatThrownBy(() -> new FileReader().read(other, IntakeOptions.DETECT)).isInstanceOf(MaknaException.class)
                .hasMessageContaining("package.json");
    }

    @Test
    void oTranscribesOwnFileReadsAsItsPage() {
        ImportedDocument read = read("talk.otr", "{\"text\": \"<p><span class=\\\"timestamp\\\" "
                + "data-timestamp=\\\"1.2\\\">0:01</span> Ana: Good morning, how are you?</p>"
                + "<p><span class=\\\"timestamp\\\">0:05</span> Budi: Fine, thank you.</p>"
                + "<p><span class=\\\"timestamp\\\">0:09</span> Ana: Shall we start?</p>"
                + "<p><span class=\\\"timestamp\\\">0:11</span> Budi: Yes, please do.</p>\", \"media\": \"a.mp3\"}");
        assertThat(read.text()).startsWith("0:01 Ana: Good morning, how are you?\n");
        assertThat(read.speakers()).extracting(ImportedSpeaker::label).containsExactly("Ana", "Budi");
        assertThatThrownBy(() -> read("no.otr", "{\"media\": \"a.mp3\"}")).isInstanceOf(MaknaException.class)
                .hasMessageContaining("no.otr");
    }
}
