package org.makna.ui.search;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.makna.model.Messages;
import org.makna.study.RowGroup;
import org.makna.ui.common.UserText;

/** Shows an entry of a list, or the head of a group with the number of its entries. */
final class HeadedRowView<T> implements PagedList.RowView<GroupedRows.Row<T>> {

    private final Messages messages;
    private final PagedList.RowView<T> entry;
    private final Label head = new Label();
    private final StackPane node;

    HeadedRowView(Messages messages, PagedList.RowView<T> entry) {
        this.messages = messages;
        this.entry = entry;
        // At the foot of a tall row it stands by the entries that it heads.
        head.getStyleClass().addAll("mk-strong", "mk-group-head");
        head.setMinWidth(0);
        node = new StackPane(entry.node(), head);
        node.setMinWidth(0);
        node.setPrefWidth(0);
        StackPane.setAlignment(head, Pos.BOTTOM_LEFT);
        showWaiting();
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(GroupedRows.Row<T> row) {
        T one = row.entry();
        show(row.head());
        if (one != null) {
            entry.show(one);
        }
    }

    private void show(@Nullable RowGroup group) {
        head.setVisible(group != null);
        entry.node().setVisible(group == null);
        if (group != null) {
            String words = words(group);
            head.setText(words);
            UserText.dress(head, words);
        }
    }

    @Override
    public void showWaiting() {
        show((RowGroup) null);
        entry.showWaiting();
    }

    @Override
    public String spoken(GroupedRows.Row<T> row) {
        RowGroup group = row.head();
        T one = row.entry();
        return group != null ? words(group) : one == null ? "" : entry.spoken(one);
    }

    @Override
    public String more(GroupedRows.Row<T> row) {
        RowGroup group = row.head();
        T one = row.entry();
        return group != null ? words(group) : one == null ? "" : entry.more(one);
    }

    private String words(RowGroup group) {
        return messages.text("ui.segments.group", UserText.oneLine(group.name()), group.count());
    }
}
