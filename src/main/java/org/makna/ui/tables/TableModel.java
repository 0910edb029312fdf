package org.makna.ui.tables;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.makna.model.Independence;
import org.makna.model.MaknaException;
import org.makna.model.Progress;
import org.makna.model.Table;
import org.makna.model.TableArrangement;
import org.makna.study.Study;
import org.makna.study.TableChoices;
import org.makna.study.TableRequest;
import org.makna.study.Tabulation;
import org.makna.ui.action.Need;
import org.makna.ui.common.Tasks;
import org.makna.ui.workspace.Workspace;

/**
 * What is asked for and what was counted. Counts behind the window whenever either the request or the study changes while
 * tables are shown; a later request overtakes an earlier one. For the FX thread.
 */
final class TableModel {

    /** So many tables of one revision are kept, so that going back is instant. */
    private static final int KEPT = 8;

    private static final Duration PATIENCE = Duration.millis(200);

    private final Workspace workspace;
    private final Tasks.Latest latest;
    private final ReadOnlyObjectWrapper<@Nullable TableRequest> request = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper coder = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper collection = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper query = new ReadOnlyStringWrapper("");
    private final BooleanProperty assignedOnly = new SimpleBooleanProperty();
    private final ObjectProperty<TableArrangement> arrangement = new SimpleObjectProperty<>(
            TableArrangement.AS_COUNTED);
    private final ReadOnlyObjectWrapper<@Nullable TableChoices> choices = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable CountedTable> counted = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper counting = new ReadOnlyBooleanWrapper();
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private final Map<TableRequest, CountedTable> kept = new LinkedHashMap<>();
    private boolean shown;
    private boolean stale = true;

    /** What came of a request: the choices, and the table or what is wrong with the request. */
    private record Answer(TableChoices choices, @Nullable CountedTable counted, @Nullable MaknaException fault) {}

    TableModel(Workspace workspace) {
        this.workspace = workspace;
        this.latest = workspace.tasks().latest();
        patience.setOnFinished(event -> counting.set(true));
        workspace.onChange(change -> outdated());
        assignedOnly.addListener((property, before, now) -> count());
    }

    /** Whether cases and documents without a value of an attribute in rows or columns are left out. */
    BooleanProperty assignedOnly() {
        return assignedOnly;
    }

    /** How what was counted is laid out. */
    ObjectProperty<TableArrangement> arrangement() {
        return arrangement;
    }

    /** What is asked for, without the choice of a coder, a collection and a query; null before the study was looked at. */
    ReadOnlyObjectProperty<@Nullable TableRequest> request() {
        return request.getReadOnlyProperty();
    }

    /** The condition on who coded, or empty for all. */
    ReadOnlyStringProperty coder() {
        return coder.getReadOnlyProperty();
    }

    /** The condition on a collection, or empty for everything. */
    ReadOnlyStringProperty collection() {
        return collection.getReadOnlyProperty();
    }

    /** The condition on a saved query, or empty for everything. */
    ReadOnlyStringProperty query() {
        return query.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable TableChoices> choices() {
        return choices.getReadOnlyProperty();
    }

    /** The latest table that could be counted; it stays while a later request is faulty. */
    ReadOnlyObjectProperty<@Nullable CountedTable> counted() {
        return counted.getReadOnlyProperty();
    }

    /** What is wrong with the request, or empty. */
    ReadOnlyStringProperty fault() {
        return fault.getReadOnlyProperty();
    }

    /** Whether counting takes so long that it must be said. */
    ReadOnlyBooleanProperty counting() {
        return counting.getReadOnlyProperty();
    }

    /** Says whether tables are in sight; only then is counted. */
    void show(boolean now) {
        shown = now;
        if (shown && stale) {
            count();
        }
    }

    /** Changes what is asked for. A unit that the axes cannot have, and a base that the unit cannot have, give way. */
    void ask(UnaryOperator<TableRequest> change) {
        TableRequest before = request.get();
        if (before == null) {
            return;
        }
        TableRequest after = change.apply(before);
        boolean byCodes = isCodesByCodes(after);
        if (!units(byCodes).contains(unit(after))) {
            after = after.withUnit(Table.Unit.CODINGS);
        }
        if (!Tabulation.bases(unit(after)).contains(base(after))) {
            after = after.withBase(Table.Base.NONE);
        }
        if (!after.equals(before)) {
            request.set(after);
            count();
        }
    }

    /** Asks for a whole table, whose conditions hold a coder, a collection and a query as well. */
    void open(TableRequest wanted) {
        coder.set("");
        collection.set("");
        query.set("");
        request.set(wanted);
        if (assignedOnly.get()) {
            assignedOnly.set(false);
        } else {
            count();
        }
    }

    /** Leaves in the codings of one coder by a condition, or of all for an empty one. */
    void askFor(String condition) {
        if (!condition.equals(coder.get())) {
            coder.set(condition);
            count();
        }
    }

    /** Leaves in what is in a collection by a condition, or everything for an empty one. */
    void askWithin(String condition) {
        if (!condition.equals(collection.get())) {
            collection.set(condition);
            count();
        }
    }

    /** Leaves in what a saved query finds by a condition, or everything for an empty one. */
    void askFound(String condition) {
        if (!condition.equals(query.get())) {
            query.set(condition);
            count();
        }
    }

    /** The units that a request can have. */
    List<Table.Unit> units(TableRequest of) {
        return units(isCodesByCodes(of));
    }

    private static List<Table.Unit> units(boolean codesByCodes) {
        return codesByCodes ? Table.Unit.ofCodesByCodes() : Table.Unit.general();
    }

    /** The unit of a request; codings where it has none that there is, and where codes meet codes the events. */
    Table.Unit unit(TableRequest of) {
        Table.Unit unit = Table.Unit.ofWord(of.unit()).orElse(Table.Unit.CODINGS);
        return unit == Table.Unit.CODINGS && isCodesByCodes(of) ? Table.Unit.EVENTS : unit;
    }

    private boolean isCodesByCodes(TableRequest of) {
        TableChoices found = choices.get();
        return found != null && isCodes(found.parts(of.rows())) && isCodes(found.parts(of.columns()));
    }

    private static boolean isCodes(List<TableChoices.Axis> parts) {
        return parts.size() == 1 && parts.getFirst().isCodes();
    }

    /** The base of a request; none where it has none that there is. */
    static Table.Base base(TableRequest request) {
        for (Table.Base base : Table.Base.values()) {
            if (base.word().equals(request.base())) {
                return base;
            }
        }
        return Table.Base.NONE;
    }

    private void outdated() {
        kept.clear();
        latest.drop();
        stale = true;
        if (shown) {
            count();
        } else {
            workspace.actions().have(Need.TABLE).set(false);
        }
    }

    private void count() {
        stale = true;
        TableRequest asked = request.get();
        CountedTable known = asked == null ? null : kept.get(whole(asked));
        if (known != null) {
            latest.drop();
            answered(new Answer(known.choices(), known, null));
            return;
        }
        patience.playFromStart();
        Study study = workspace.study();
        latest.read(progress -> answer(study, asked, progress), this::answered, thrown -> {
            settled();
            workspace.problems().failed(thrown);
        });
    }

    private Answer answer(Study study, @Nullable TableRequest asked, Progress progress) {
        Tabulation tables = study.tables();
        TableChoices found = tables.choices();
        TableRequest whole = asked == null ? found.usual() : whole(asked);
        try {
            Table table = tables.count(whole, progress);
            Table counts = table.base() == Table.Base.NONE
                    ? table
                    : tables.count(whole.withBase(Table.Base.NONE), progress);
            return new Answer(found, new CountedTable(whole, tables, found, table, counts,
                    study.output().counted(table), tested(tables, whole, counts)), null);
        } catch (MaknaException e) {
            return new Answer(found, null, e);
        }
    }

    private List<String> tested(Tabulation tables, TableRequest whole, Table counts) {
        return tables.independence(whole, counts).map(Independence::sentences).orElse(List.of()).stream()
                .map(workspace.messages()::text).toList();
    }

    private void answered(Answer answer) {
        settled();
        stale = false;
        choices.set(answer.choices());
        CountedTable table = answer.counted();
        MaknaException wrong = answer.fault();
        if (request.get() == null) {
            request.set(answer.choices().usual());
        }
        if (table != null) {
            kept.put(table.request(), table);
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
            fault.set("");
            counted.set(table);
        } else if (wrong != null) {
            fault.set(workspace.messages().text(wrong.message()));
        }
        workspace.actions().have(Need.TABLE).set(table != null && answer.choices().codings() > 0);
    }

    private void settled() {
        patience.stop();
        counting.set(false);
    }

    /** The request with the choice of a coder, a collection and a query, and without who has no value where they are not wanted. */
    private TableRequest whole(TableRequest asked) {
        TableRequest whole = asked
                .withWhere(Stream.of(coder.get(), collection.get(), query.get(), asked.where().strip())
                        .filter(condition -> !condition.isEmpty()).collect(Collectors.joining(" and ")));
        return assignedOnly.get() && whole.hasAttributes() ? whole.withoutUnassigned() : whole;
    }
}
