package org.makna.ui.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.makna.study.DocumentTree.FolderEntry;
import org.makna.study.ImportOptions.OnDuplicate;
import org.makna.ui.common.Choices;
import org.makna.ui.common.OnScreen;
import org.makna.ui.workspace.Workspace;

/** The window that shows what the files hold and asks how to bring them in. */
final class ImportSheet {

    private final Workspace workspace;
    private final ImportPlan plan;
    private final Consumer<ImportPlan> bringIn;
    private final Stage stage = new Stage();
    private final ListView<PlannedFile> files = new ListView<>();
    private final StackPane detail = new StackPane();
    private final Label count = new Label();
    private final Label problem = new Label();
    private final Button importing;

    /** @param bringIn called with the plan when the user says yes; the sheet stays until it is closed */
    ImportSheet(Workspace workspace, ImportPlan plan, Consumer<ImportPlan> bringIn, Window owner) {
        this.workspace = workspace;
        this.plan = plan;
        this.bringIn = bringIn;
        this.importing = new Button(workspace.text("ui.import.import"));
        BorderPane pane = new BorderPane();
        pane.getStyleClass().add("mk-import");
        pane.setTop(head());
        pane.setLeft(list());
        pane.setCenter(detail);
        pane.setBottom(foot());
        Scene scene = new Scene(pane, 960, OnScreen.height(840));
        Bindings.bindContent(scene.getStylesheets(), owner.getScene().getStylesheets());
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                stage.close();
                event.consume();
            }
        });
        stage.initOwner(owner);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.setTitle(workspace.text("ui.import.title"));
        stage.setMinWidth(760);
        stage.setMinHeight(460);
        stage.setScene(scene);
        tally();
        files.getSelectionModel().selectFirst();
    }

    void show() {
        stage.show();
        importing.requestFocus();
    }

    /** Takes it away. */
    void close() {
        stage.close();
    }

    /** Whether it is still there. */
    boolean isOpen() {
        return stage.isShowing();
    }

    /** Says what stands in the way of the import; empty takes the words away. */
    void complain(String text) {
        problem.setText(text);
        problem.setVisible(!text.isEmpty());
        problem.setManaged(!text.isEmpty());
    }

    /** While something is looked up, nothing can be started. */
    void busy(boolean now) {
        importing.setDisable(now || plan.wanted() == 0);
    }

    private Node head() {
        Label title = new Label(workspace.text("ui.import.title"));
        title.getStyleClass().add("mk-title");
        count.setId("import-count");
        count.getStyleClass().add("mk-mute");
        HBox head = new HBox(12, title, count);
        head.setAlignment(Pos.BASELINE_LEFT);
        head.getStyleClass().add("mk-import-head");
        return head;
    }

    private Node list() {
        files.setId("import-files");
        files.getStyleClass().add("mk-import-files");
        files.setAccessibleText(workspace.text("ui.import.files"));
        files.getItems().setAll(plan.files());
        files.setCellFactory(view -> new FileCell(workspace, plan, this::tally));
        files.setPrefWidth(300);
        files.setMinWidth(240);
        files.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> show(now));
        files.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            PlannedFile file = files.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.SPACE && file != null) {
                file.setWanted(!file.isWanted());
                changed();
                event.consume();
            }
        });
        return files;
    }

    private void show(PlannedFile file) {
        detail.getChildren().setAll(file == null
                ? List.of()
                : List.of(new FilePane(workspace, plan, file, this::changed, () -> reread(file)).node()));
    }

    private void reread(PlannedFile file) {
        changed();
        if (files.getSelectionModel().getSelectedItem() == file) {
            show(file);
        }
    }

    private void changed() {
        files.refresh();
        tally();
    }

    private void tally() {
        long wanted = plan.wanted();
        count.setText(workspace.text("ui.import.tally", wanted, plan.files().size()));
        importing.setDisable(wanted == 0);
    }

    private Node foot() {
        ComboBox<String> folder = new ComboBox<>();
        folder.setId("import-folder");
        folder.setEditable(true);
        folder.getItems().setAll(folders());
        folder.setPromptText(workspace.text("ui.documents.top"));
        folder.setAccessibleText(workspace.text("ui.import.into"));
        folder.getEditor().setAccessibleText(workspace.text("ui.import.into"));
        folder.getEditor().textProperty().addListener((property, before, now) -> plan.setFolder(now));
        folder.setPrefWidth(190);
        Label into = name(workspace.text("ui.import.into"), folder);
        ComboBox<OnDuplicate> duplicates = Choices.box("import-duplicates", workspace.text("ui.import.duplicates"),
                List.of(OnDuplicate.values()), this::words, plan.onDuplicate());
        duplicates.valueProperty().addListener((property, before, now) -> plan.setOnDuplicate(now));
        Label there = name(workspace.text("ui.import.duplicates"), duplicates);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button cancel = new Button(workspace.text("ui.cancel"));
        cancel.setId("import-cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(event -> stage.close());
        importing.setId("import-start");
        importing.setDefaultButton(true);
        importing.setOnAction(event -> {
            complain("");
            bringIn.accept(plan);
        });
        problem.setId("import-problem");
        problem.getStyleClass().add("mk-error");
        problem.setWrapText(true);
        complain("");
        HBox settings = new HBox(8, into, folder, there, duplicates, space, cancel, importing);
        settings.setAlignment(Pos.CENTER_LEFT);
        VBox foot = new VBox(8, problem, new NamesRow(workspace, plan, files::refresh).node(),
                new PseudonymsRow(workspace, plan, this::complain).node(), settings);
        foot.getStyleClass().add("mk-import-foot");
        return foot;
    }

    private static Label name(String text, Node field) {
        Label label = new Label(text);
        label.getStyleClass().add("mk-mute");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(field);
        return label;
    }

    private String words(OnDuplicate choice) {
        return switch (choice) {
            case SKIP -> workspace.text("ui.import.skip");
            case IMPORT -> workspace.text("ui.import.keep-both");
            case REPLACE -> workspace.text("ui.import.replace");
        };
    }

    private List<String> folders() {
        List<String> paths = new ArrayList<>();
        workspace.now().get().documents().folders().forEach(folder -> collect(folder, paths));
        return paths;
    }

    private static void collect(FolderEntry folder, List<String> paths) {
        paths.add(folder.path());
        folder.folders().forEach(below -> collect(below, paths));
    }
}
