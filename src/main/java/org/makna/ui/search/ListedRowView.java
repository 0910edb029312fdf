package org.makna.ui.search;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.makna.model.CodedSegment;
import org.makna.model.Messages;
import org.makna.study.SegmentList;
import org.makna.ui.common.UserText;

/** Shows a coded segment, or the head of a group with the number of its segments. */
final class ListedRowView implements PagedList.RowView<SegmentRows.Row> {

    private final Messages messages;
    private final SegmentRowView segment;
    private final Label head = new Label();
    private final StackPane node;

    ListedRowView(Messages messages) {
        this.messages = messages;
        this.segment = new SegmentRowView(messages);
        head.getStyleClass().add("mk-strong");
        head.setMinWidth(0);
        node = new StackPane(segment.node(), head);
        node.setMinWidth(0);
        node.setPrefWidth(0);
        StackPane.setAlignment(head, Pos.CENTER_LEFT);
        showWaiting();
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(SegmentRows.Row row) {
        SegmentList.Group group = row.head();
        CodedSegment one = row.segment();
        show(group);
        if (one != null) {
            segment.show(one);
        }
    }

    private void show(SegmentList.@Nullable Group group) {
        head.setVisible(group != null);
        segment.node().setVisible(group == null);
        if (group != null) {
            String words = words(group);
            head.setText(words);
            UserText.dress(head, words);
        }
    }

    @Override
    public void showWaiting() {
        show((SegmentList.Group) null);
        segment.showWaiting();
    }

    @Override
    public String spoken(SegmentRows.Row row) {
        SegmentList.Group group = row.head();
        CodedSegment one = row.segment();
        return group != null ? words(group) : one == null ? "" : segment.spoken(one);
    }

    @Override
    public String more(SegmentRows.Row row) {
        SegmentList.Group group = row.head();
        CodedSegment one = row.segment();
        return group != null ? words(group) : one == null ? "" : segment.more(one);
    }

    private String words(SegmentList.Group group) {
        return messages.text("ui.segments.group", UserText.oneLine(group.name()), group.count());
    }
}
