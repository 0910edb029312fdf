package org.makna.ui.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.geometry.VPos;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.makna.ui.words.CloudLayout.Box;

/** The most frequent words as a picture: the larger, the more often. For the FX thread. */
final class CloudView extends Pane {

    /** So many words are shown. */
    static final int MOST = 100;
    static final String FAMILY = "Noto Sans SemiBold";

    private static final double LARGEST = 58;
    private static final double SMALLEST = 12;
    private static final double INSET = 14;
    private static final int STRONG = 8;
    private static final int MIDDLE = 36;

    private final Text ruler = new Text();
    private final Consumer<String> chosen;
    private final Consumer<String> opened;
    private List<CloudWord> words = List.of();
    private double laidOutWidth;
    private double laidOutHeight;

    /**
     * Creates it.
     *
     * @param chosen told of the word that is clicked
     * @param opened told of the word that is clicked twice
     */
    CloudView(Consumer<String> chosen, Consumer<String> opened) {
        this.chosen = chosen;
        this.opened = opened;
        setId("words-cloud");
        getStyleClass().add("mk-cloud");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(160, 120);
    }

    /**
     * Shows words.
     *
     * @param shown those with the greatest weight first
     * @param name  what the picture is of, for screen readers
     */
    void show(List<CloudWord> shown, String name) {
        words = shown.stream().limit(MOST).toList();
        setAccessibleText(name + ": " + words.stream().limit(20).map(CloudWord::word)
                .collect(Collectors.joining(", ")));
        laidOutWidth = 0;
        requestLayout();
    }

    /** The words that have a place, as they stand there. */
    List<Text> placed() {
        List<Text> placed = new ArrayList<>();
        for (Node node : getChildren()) {
            placed.add((Text) node);
        }
        return placed;
    }

    @Override
    protected void layoutChildren() {
        if (getWidth() != laidOutWidth || getHeight() != laidOutHeight) {
            laidOutWidth = getWidth();
            laidOutHeight = getHeight();
            place();
        }
    }

    private void place() {
        getChildren().clear();
        if (words.isEmpty() || getWidth() <= 2 * INSET || getHeight() <= 2 * INSET) {
            return;
        }
        double most = words.getFirst().weight();
        double largest = Math.min(LARGEST, Math.max(28, getWidth() / 6.5));
        double[] sizes = words.stream()
                .mapToDouble(word -> SMALLEST + (largest - SMALLEST) * Math.sqrt(word.weight() / most)).toArray();
        List<Box> boxes = new CloudLayout(getWidth() - 2 * INSET, getHeight() - 2 * INSET).place(sizes, this::measure);
        boxes.forEach(box -> getChildren().add(text(box)));
    }

    private double[] measure(int word, double size) {
        ruler.setFont(Font.font(FAMILY, size));
        ruler.setText(words.get(word).word());
        // Letters rarely fill the height of their line.
        return new double[]{ruler.getLayoutBounds().getWidth(), ruler.getLayoutBounds().getHeight() * 0.86};
    }

    private Text text(Box box) {
        CloudWord word = words.get(box.word());
        Text text = new Text(word.word());
        text.setFont(Font.font(FAMILY, box.size()));
        text.setTextOrigin(VPos.CENTER);
        text.setX(INSET + box.x());
        text.setY(INSET + box.y() + box.height() / 2);
        text.getStyleClass().add(box.word() < STRONG
                ? "mk-cloud-strong"
                : box.word() < MIDDLE ? "mk-cloud-middle" : "mk-cloud-light");
        text.setPickOnBounds(true);
        Tooltip.install(text, new Tooltip(word.says()));
        text.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                (event.getClickCount() == 2 ? opened : chosen).accept(word.word());
            }
        });
        return text;
    }
}
