package org.makna.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.makna.model.AttributeType;
import org.makna.model.Messages;
import org.makna.model.Speaker;
import org.makna.study.DocumentTree.DocumentEntry;
import org.makna.study.Study;
import org.makna.ui.action.Action;
import org.testfx.util.WaitForAsyncUtils;

/** Files come in through the dialog, by clicks and keys. */
class ImportDialogTest extends WindowTest {

    private static final String INTERVIEW = """
            I: How do you reach the office?
            Dewi: By boat, two hours each way. I go there once a month.
            I: And by message?
            Dewi: They answer on the same day.
            """;
    private static final String SURVEY = """
            Respondent,Age,Village,Opinion
            R1,34,Ende,"The road was mended last year, and now the bus comes twice a day to the market."
            R2,51,Kupang,"Nobody answers the telephone, so we walk to the office and wait there all morning."
            R3,29,Ende,"The office writes back within a day, which was not so before the new people came."
            """;

    private Path files;

    @BeforeEach
    void anEmptyStudy() throws IOException {
        Path study = folder.resolve("empty.makna");
        Study.create(study, "Empty", "en", Messages.in(Locale.ENGLISH)).close();
        files = Files.createDirectory(folder.resolve("files"));
        openStudy(study);
    }

    private Path file(String name, String text) {
        return file(name, text, java.nio.charset.StandardCharsets.UTF_8);
    }

    private Path file(String name, String text, Charset encoding) {
        try {
            return Files.write(files.resolve(name), text.getBytes(encoding));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void choose(Path... paths) {
        chosen.addAll(List.of(paths));
        clickOn("#documents-add");
        await(() -> lookup("#import-start").tryQuery().isPresent());
    }

    private List<String> paths() {
        return workspace().now().get().documents().allDocuments().stream().map(DocumentEntry::path).toList();
    }

    /** Chooses from a combo box by keys. */
    private void choose(String box, Object choice) {
        ComboBox<?> combo = lookup(box).queryAs(ComboBox.class);
        interact(combo::requestFocus);
        for (int i = 0; i < combo.getItems().size(); i++) {
            push(KeyCode.UP);
        }
        for (int i = 0; i < combo.getItems().size()
                && !choice.toString().equals(String.valueOf(combo.getValue())); i++) {
            push(KeyCode.DOWN);
        }
        assertThat(String.valueOf(combo.getValue())).isEqualTo(choice.toString());
    }

    private void pictureOfFront(String name) {
        WaitForAsyncUtils.waitForFxEvents();
        interact(() -> {
            Window front = Window.getWindows().stream().filter(one -> one != stage && one instanceof Stage).findFirst()
                    .orElse(stage);
            Png.write(front.getScene().snapshot(null), Path.of("target", "shots", name + ".png"));
        });
    }

    @Test
    void transcriptsAndASurveyComeInAsChosen() {
        choose(file("W1.txt", INTERVIEW), file("W2.txt", INTERVIEW.replace("Dewi", "Sari")),
                file("answers.csv", SURVEY));
        pictureOfFront("import-transcript");
        assertThat(lookup("#import-interviewer-0").queryAs(CheckBox.class).isSelected()).isTrue();
        clickOn("#import-interviewer-1");
        choose("#import-language", "id");
        clickOn("#import-language-all");
        clickOn("answers.csv");
        await(() -> lookup("#import-column-1").tryQuery().isPresent());
        pictureOfFront("import-survey");
        choose("#import-column-1", "TEXT");
        choose("#import-column-2", "SKIP");
        clickOn("#import-folder").write("Field");
        clickOn("#import-start");
        await(() -> lookup("#fidelity-report").tryQuery().isPresent());
        pictureOfFront("import-report");
        assertThat(paths()).containsExactlyInAnyOrder("Field/W1", "Field/W2", "Field/answers/R1", "Field/answers/R2",
                "Field/answers/R3");
        Study study = workspace().study();
        long w1 = id("Field/W1");
        assertThat(study.document(w1).orElseThrow().speakers().stream().filter(Speaker::interviewer)
                .map(Speaker::label)).containsExactly("I", "Dewi");
        assertThat(study.document(id("Field/W2")).orElseThrow().document().language()).isEqualTo("id");
        List<org.makna.model.Attribute> attributes = study.read(rows -> rows.attributes().all());
        assertThat(attributes).extracting(org.makna.model.Attribute::name).containsExactly("Age");
        assertThat(attributes.getFirst().type()).isEqualTo(AttributeType.TEXT);
        clickOn("#report-open");
        await(() -> workspace().target().get().place().isPresent());
        push(KeyCode.SHORTCUT, KeyCode.Z);
        await(() -> paths().isEmpty());
    }

    private long id(String path) {
        return workspace().now().get().documents().allDocuments().stream().filter(entry -> entry.path().equals(path))
                .findFirst().orElseThrow().document().id();
    }

    @Test
    void speakersAreNamedMergedAndGivenToCasesBeforeTheyComeIn() {
        choose(file("W1.txt", INTERVIEW + "Pewawancara: Good.\nI: Yes.\nPewawancara: Well.\nDewi: So.\n"),
                file("W2.txt", INTERVIEW.replace("Dewi", "Sari")));
        pictureOfFront("import-speakers");
        clickOn("#speaker-name-0").push(KeyCode.CONTROL, KeyCode.A).write("Ana");
        clickOn("#speaker-name-2").push(KeyCode.CONTROL, KeyCode.A).write("Ana");
        clickOn("#speaker-case-1").write("Ibu Dewi");
        clickOn("#import-participants");
        pictureOfFront("import-speakers-named");
        clickOn("#import-start");
        await(() -> lookup("#fidelity-report").tryQuery().isPresent());
        clickOn("#sheet-close");
        Study study = workspace().study();
        assertThat(study.corpus().speakers()).extracting("label").containsExactlyInAnyOrder("Ana", "Dewi", "I", "Sari");
        assertThat(study.caseTable().rows()).extracting(row -> row.oneCase().name())
                .containsExactlyInAnyOrder("Ibu Dewi", "Sari");
        interact(() -> workspace().actions().run(Action.UNDO));
        await(() -> paths().isEmpty());
        assertThat(study.caseTable().rows()).isEmpty();
    }

    @Test
    void theCharacterSetIsChangedAndWhatItMakesIsSeenAtOnce() {
        choose(file("K1.txt", "Ведущий: Добрый день.\nОльга: Здравствуйте.\n".repeat(4), Charset.forName("KOI8-R")));
        String before = lookup(".mk-import-opening").queryAs(Label.class).getText();
        assertThat(before).contains("Добрый");
        choose("#import-charset", "windows-1251");
        await(() -> !lookup(".mk-import-opening").queryAs(Label.class).getText().contains("Добрый"));
        pictureOfFront("import-charset");
        choose("#import-charset", "KOI8-R");
        await(() -> lookup(".mk-import-opening").queryAs(Label.class).getText().contains("Добрый"));
        clickOn("#import-start");
        await(() -> lookup("#fidelity-report").tryQuery().isPresent());
        assertThat(workspace().study().document(id("K1")).orElseThrow().text()).startsWith("Ведущий: Добрый");
        clickOn("#sheet-close");
    }

    @Test
    void namesComeInAsPseudonymsFromAList() {
        chosen.clear();
        choose(file("Dewi.txt", INTERVIEW + "I: Dewi, thank you.\n"));
        chosen.add(file("twice.csv", "name,pseudonym\nDewi,Rina\nDEWI,Ana\n"));
        clickOn("#import-pseudonyms");
        await(() -> lookup("#import-problem").queryAs(Label.class).getText().contains("twice"));
        assertThat(lookup("#import-pseudonyms").queryAs(CheckBox.class).isSelected()).isFalse();
        chosen.add(file("key.csv", "name,pseudonym\nDewi,Rina\n"));
        clickOn("#import-pseudonyms");
        await(() -> lookup("#import-pseudonyms").queryAs(CheckBox.class).isSelected());
        pictureOfFront("import-pseudonyms");
        clickOn("#import-start");
        await(() -> lookup("#report-replaced").tryQuery().isPresent());
        assertThat(paths()).containsExactly("Rina");
        assertThat(workspace().study().document(id("Rina")).orElseThrow().text()).contains("Rina: By boat")
                .contains("I: Rina, thank you").doesNotContain("Dewi");
        clickOn("#report-replaced");
        await(() -> lookup("#replaced-list").tryQuery().isPresent());
        ListView<?> replaced = lookup("#replaced-list").queryAs(ListView.class);
        assertThat(replaced.getItems().getFirst().toString()).contains("Dewi").contains("Rina").contains("count=3");
        push(KeyCode.ESCAPE).push(KeyCode.ESCAPE);
        interact(() -> workspace().actions().run(Action.UNDO));
        await(() -> paths().isEmpty());
    }

    @Test
    void theSheetIsDarkInADarkWindow() {
        interact(() -> window.services().actions().run(Action.SWITCH_THEME));
        choose(file("W1.txt", INTERVIEW), file("answers.csv", SURVEY));
        pictureOfFront("import-dark");
        assertThat(lookup("#import-start").query().getScene().getStylesheets())
                .isEqualTo(stage.getScene().getStylesheets());
        push(KeyCode.ESCAPE);
    }

    @Test
    void aBadFileIsNamedAndStopsNoOther() {
        choose(file("broken.docx", "This is no Word document"), file("W1.txt", INTERVIEW), file("photo.png", "x"));
        assertThat(lookup("#import-count").queryAs(Label.class).getText()).isEqualTo("1 file of 3 will be imported");
        pictureOfFront("import-bad");
        push(KeyCode.ENTER);
        await(() -> lookup("#fidelity-report").tryQuery().isPresent());
        pictureOfFront("import-bad-report");
        ListView<?> report = lookup("#fidelity-report").queryAs(ListView.class);
        assertThat(report.getItems().getFirst().toString()).contains("broken.docx").contains("FAILED");
        assertThat(paths()).containsExactly("W1");
        Path report1 = folder.resolve("report.csv");
        chosen.add(report1);
        clickOn("#report-export");
        await(() -> Files.exists(report1) && lookup("Export…").tryQuery().isPresent());
        push(KeyCode.ENTER);
        assertThat(report1).content().contains("broken.docx").contains("W1.txt");
        clickOn("#report-copy").clickOn("#sheet-close");
        interact(() -> assertThat(javafx.scene.input.Clipboard.getSystemClipboard().getString())
                .contains("broken.docx").contains("W1.txt"));
    }

    private Path lockedPdf(String password) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                out.beginText();
                out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                out.newLineAtOffset(72, 700);
                out.showText("Kept under lock.");
                out.endText();
            }
            document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            Path file = files.resolve("locked.pdf");
            document.save(file.toFile());
            return file;
        }
    }

    @Test
    void aLockedFileAsksForItsPassword() throws IOException {
        choose(lockedPdf("right"), file("W1.txt", INTERVIEW));
        assertThat(lookup("#import-count").queryAs(Label.class).getText()).isEqualTo("1 file of 2 will be imported");
        pictureOfFront("import-locked");
        clickOn("#import-password").write("wrong").push(KeyCode.ENTER);
        await(() -> lookup("#import-password").queryAs(PasswordField.class).getText().isEmpty());
        pictureOfFront("import-locked-wrong");
        clickOn("#import-password").write("right").clickOn("#import-unlock");
        await(() -> lookup("#import-password").tryQuery().isEmpty());
        assertThat(lookup("#import-count").queryAs(Label.class).getText()).isEqualTo("2 files of 2 will be imported");
        pictureOfFront("import-unlocked");
        clickOn("#import-start");
        await(() -> lookup("#fidelity-report").tryQuery().isPresent());
        assertThat(paths()).containsExactlyInAnyOrder("locked", "W1");
        clickOn("#sheet-close");
    }

    @Test
    void cancellingLeavesNothing() {
        choose(file("W1.txt", INTERVIEW));
        push(KeyCode.ESCAPE);
        await(() -> lookup("#import-start").tryQuery().isEmpty());
        assertThat(paths()).isEmpty();
        assertThat(workspace().now().get().overview().revision()).isZero();
    }

    @Test
    void aFolderKeepsItsFoldersAndAFileCanBeLeftOut() throws IOException {
        Files.createDirectories(files.resolve("north"));
        Files.writeString(files.resolve("north/N1.txt"),
                "Arabic: \u0645\u0631\u062d\u0628\u0627 \u0628\u0643\u0645.\n".repeat(30));
        file("S1.txt", INTERVIEW);
        interact(() -> workspace().navigator().bringIn(List.of(files)));
        await(() -> lookup("#import-files").tryQuery().isPresent());
        clickOn("S1.txt").push(KeyCode.SPACE);
        clickOn("N1.txt");
        pictureOfFront("import-arabic");
        clickOn("#import-start");
        await(() -> lookup("#fidelity-report").tryQuery().isPresent());
        assertThat(paths()).containsExactly("files/north/N1");
        clickOn("#sheet-close");
        push(KeyCode.SHORTCUT, KeyCode.D);
        push(KeyCode.END);
        interact(() -> window.services().actions().run(Action.SHOW_REPORT));
        await(() -> lookup("#fidelity-report").tryQuery().isPresent());
        push(KeyCode.ESCAPE);
    }
}
