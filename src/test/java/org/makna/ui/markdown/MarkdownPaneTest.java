package org.makna.ui.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.makna.ui.Png;
import org.makna.ui.shell.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class MarkdownPaneTest extends FxRobot {

    private static final String EXAMPLE = """
            # Being heard is not being served

            Sari and Yosef say the *very same old thing*: **being heard matters apart from being served**. See, as was said
            [the handbook](https://example.org/handbook) and `case:W02`.

            - one
            - two, which is long enough that it must be broken into more than one line of this narrow page
              1. deep
              2. deeper

            3. third
            4. fourth

            > Setidaknya kami didengar.
            >
            > — Dewi

            ---

                plain   code
            """;

    private final List<String> followed = new ArrayList<>();
    private MarkdownPane pane;
    private Stage stage;

    @Start
    void show(Stage shown) {
        Theme.loadFonts();
        stage = shown;
        pane = new MarkdownPane(followed::add);
        Scene scene = new Scene(pane, 380, 560);
        scene.getStylesheets().addAll(List.of("light.css", "makna.css").stream()
                .map(name -> Theme.class.getResource("/org/makna/ui/" + name).toExternalForm()).toList());
        shown.setScene(scene);
        shown.show();
    }

    @Test
    void headingsEmphasisListsQuotationsAndLinksAreShownAsTheyAreMeant() {
        interact(() -> pane.show(EXAMPLE));
        assertThat(words("mk-md-strong")).containsExactly("being heard matters apart from being served");
        assertThat(words("mk-md-em")).containsExactlyInAnyOrder("very ", "same ", "old ", "thing");
        assertThat(words("mk-md-code")).containsExactly("case:W02");
        assertThat(labels("mk-md-mark")).containsExactly("•", "•", "1.", "2.", "3.", "4.");
        assertThat(pane.lookupAll(".mk-md-h1")).hasSize(1);
        assertThat(pane.lookupAll(".mk-md-quote")).hasSize(1);
        assertThat(pane.lookupAll(".mk-md-rule")).hasSize(1);
        assertThat(labels("mk-md-codeblock")).containsExactly("plain   code");
        picture();
        clickOn(texts("mk-md-link").findFirst().orElseThrow());
        assertThat(followed).containsExactly("https://example.org/handbook");
    }

    @Test
    void signsThatMeanNothingStayAndNothingIsFetchedOrRun() {
        interact(() -> pane
                .show("2 * 3 * 4, snake_case_name, <script>alert(1)</script> ![a map](https://example.org/a.png)"));
        assertThat(texts("mk-md-text").map(Text::getText).collect(Collectors.joining()))
                .isEqualTo("2 * 3 * 4, snake_case_name, <script>alert(1)</script> a map");
        interact(() -> pane.show(""));
        assertThat(texts("mk-md-text")).isEmpty();
    }

    @Test
    void textFromRightToLeftAndEmojiAreLaidOutInEveryWidth() {
        String text = "# שלום עולם\n\n**مرحبا** بالعالم " + "مرحبا بالعالم ".repeat(30) + "\n\n👩‍👩‍👧 **Halo** 👍🏽";
        interact(() -> pane.show(text));
        for (int width = 220; width < 420; width += 40) {
            int wide = width;
            interact(() -> {
                stage.setWidth(wide);
                pane.applyCss();
                pane.layout();
            });
        }
        assertThat(words("mk-md-strong")).containsExactly("Halo");
        assertThat(pane.lookupAll(".mk-md-p").stream().filter(Label.class::isInstance)).isNotEmpty();
    }

    @Test
    void theFirstLineAndThePlainWordsHaveNoSigns() {
        assertThat(MarkdownText.firstLine("\n\n## A *question*\nmore")).isEqualTo("A question");
        assertThat(MarkdownText.firstLine("---\n- [x](y) z")).isEqualTo("x z");
        assertThat(MarkdownText.firstLine(" \n")).isEmpty();
        assertThat(MarkdownText.plain("# A\n\nb **c**\n\n- d\n- e")).isEqualTo("A\nb c\nd\ne");
    }

    private void picture() {
        interact(() -> Png.write(pane.getScene().snapshot(null), Path.of("target", "shots", "markdown.png")));
    }

    private Set<String> words(String style) {
        return texts(style).map(Text::getText).collect(Collectors.toSet());
    }

    private Stream<Text> texts(String style) {
        return all(pane.getContent()).filter(Text.class::isInstance).map(Text.class::cast)
                .filter(text -> text.getStyleClass().contains(style));
    }

    private List<String> labels(String style) {
        return all(pane.getContent()).filter(node -> node.getStyleClass().contains(style)).map(Label.class::cast)
                .map(Label::getText).toList();
    }

    private static Stream<Node> all(Node node) {
        return Stream.concat(Stream.of(node), node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(MarkdownPaneTest::all)
                : Stream.empty());
    }
}
