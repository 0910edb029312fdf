package org.makna.ui.document.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.makna.model.AttributeValue;
import org.makna.model.Case;
import org.makna.model.DocumentKind;
import org.makna.model.StudyCollection;
import org.makna.study.DocumentCriteria;
import org.makna.study.DocumentCriteria.Coded;
import org.makna.study.DocumentFacts;
import org.makna.study.DocumentFacts.AttributeValues;
import org.makna.ui.common.Choice;
import org.makna.ui.common.Choice.Option;
import org.makna.ui.common.DocumentWords;
import org.makna.ui.common.Tasks;
import org.makna.ui.workspace.Workspace;

/** The controls that say which documents are listed and in which order; hidden until they are asked for. For the FX thread. */
final class DocumentChoices {

    private static final String ANY = "";

    private final Workspace workspace;
    private final ObjectProperty<DocumentCriteria> criteria = new SimpleObjectProperty<>(DocumentCriteria.NONE);
    private final ObjectProperty<DocumentOrder> order = new SimpleObjectProperty<>(DocumentOrder.NAME);
    private final Choice orders;
    private final Choice coded;
    private final Choice kinds;
    private final Choice cases;
    private final Choice collections;
    private final Choice attributes;
    private final Choice values;
    private final VBox box;
    private final Tasks.Latest reading;
    private @Nullable DocumentFacts facts;

    /**
     * Creates them.
     *
     * @param leave goes on to the list
     */
    DocumentChoices(Workspace workspace, Runnable leave) {
        this.workspace = workspace;
        reading = workspace.tasks().latest();
        orders = choice("order", "ui.documents.by-order", value -> order.set(DocumentOrder.valueOf(value)));
        coded = choice("coded", "ui.documents.by-coded",
                value -> criteria.set(criteria.get().withCoded(Coded.valueOf(value))));
        kinds = choice("kind", "ui.documents.by-kind", value -> criteria.set(criteria.get()
                .withKind(value.isEmpty() ? null : DocumentKind.ofWord(value))));
        cases = choice("case", "ui.documents.by-case", value -> criteria.set(criteria.get().withCase(id(value))));
        collections = choice("in-collection", "ui.documents.by-collection",
                value -> criteria.set(criteria.get().withCollection(id(value))));
        attributes = choice("attribute", "ui.documents.by-attribute", this::choseAttribute);
        values = choice("value", "ui.documents.by-value", this::choseValue);
        box = new VBox(orders, coded, kinds, cases, collections, attributes, values);
        box.setId("documents-choices");
        box.getStyleClass().add("mk-documents-choices");
        box.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !isDropped()) {
                show(false);
                leave.run();
                event.consume();
            }
        });
        show(false);
        criteria.addListener((property, before, now) -> offer());
        workspace.now().addListener((property, before, now) -> {
            if (isShown()) {
                read();
            }
        });
    }

    Node node() {
        return box;
    }

    /** What the listed documents must be. */
    ObjectProperty<DocumentCriteria> criteria() {
        return criteria;
    }

    /** The order of the list. */
    ObjectProperty<DocumentOrder> order() {
        return order;
    }

    boolean isShown() {
        return box.isVisible();
    }

    /** Shows the controls and goes to the first, or hides them; what they say holds on. */
    void show(boolean shown) {
        box.setVisible(shown);
        box.setManaged(shown);
        if (shown) {
            offer();
            read();
            orders.requestFocus();
        }
    }

    /** What is asked for, in words; empty when nothing is. */
    List<String> words() {
        DocumentCriteria now = criteria.get();
        List<String> words = new ArrayList<>();
        if (now.coded() != Coded.ANY) {
            words.add(codedWord(now.coded()));
        }
        if (now.kind() != null) {
            words.add(DocumentWords.kind(workspace.messages(), now.kind()));
        }
        DocumentFacts known = facts;
        if (known != null && now.caseId() != null) {
            known.cases().stream().filter(one -> one.id() == now.caseId()).map(Case::name).forEach(words::add);
        }
        if (known != null && now.collectionId() != null) {
            known.collections().stream().filter(one -> one.id() == now.collectionId()).map(StudyCollection::name)
                    .forEach(words::add);
        }
        chosenAttribute().ifPresent(one -> words.add(one.attribute().name() + " = " + valueWord(now.value())));
        return words;
    }

    private Choice choice(String what, String key, Consumer<String> chosen) {
        return new Choice("documents-" + what, workspace.text(key), chosen);
    }

    private boolean isDropped() {
        return Stream.of(orders, coded, kinds, cases, collections, attributes, values).anyMatch(Choice::isOpen);
    }

    private void read() {
        reading.read(progress -> workspace.study().documentFacts(), read -> {
            facts = read;
            forgetWhatIsGone(read);
            offer();
        }, workspace::failed);
    }

    /** A case, a collection, an attribute or a value that is no more would list nothing, and nobody would see why. */
    private void forgetWhatIsGone(DocumentFacts read) {
        DocumentCriteria now = criteria.get();
        if (now.caseId() != null && read.cases().stream().noneMatch(one -> one.id() == now.caseId())) {
            criteria.set(criteria.get().withCase(null));
        }
        if (now.collectionId() != null
                && read.collections().stream().noneMatch(one -> one.id() == now.collectionId())) {
            criteria.set(criteria.get().withCollection(null));
        }
        if (now.attributeId() != null && read.attributes().stream()
                .noneMatch(one -> one.attribute().id() == now.attributeId() && one.values().contains(now.value()))) {
            criteria.set(criteria.get().withAttribute(null, AttributeValue.UNASSIGNED));
        }
    }

    private void offer() {
        DocumentCriteria now = criteria.get();
        offer(orders, order.get().name(), Arrays.stream(DocumentOrder.values())
                .map(one -> new Option(one.name(), workspace.text("ui.documents.order." + one.word()))).toList());
        offer(coded, now.coded().name(),
                Arrays.stream(Coded.values()).map(one -> new Option(one.name(), codedWord(one))).toList());
        offer(kinds, now.kind() == null ? ANY : now.kind().word(), any(Arrays.stream(DocumentKind.values())
                .map(one -> new Option(one.word(), DocumentWords.kind(workspace.messages(), one)))));
        DocumentFacts known = facts;
        offer(cases, now.caseId() == null ? ANY : now.caseId().toString(), any(known == null
                ? Stream.of()
                : known.cases().stream().map(one -> new Option(Long.toString(one.id()), one.name()))));
        boolean some = known != null && !known.collections().isEmpty();
        collections.setVisible(some);
        collections.setManaged(some);
        offer(collections, now.collectionId() == null ? ANY : now.collectionId().toString(), any(known == null
                ? Stream.of()
                : known.collections().stream().map(one -> new Option(Long.toString(one.id()), one.name()))));
        offer(attributes, now.attributeId() == null ? ANY : now.attributeId().toString(), any(known == null
                ? Stream.of()
                : known.attributes().stream().filter(one -> !one.values().isEmpty())
                        .map(one -> new Option(Long.toString(one.attribute().id()), one.attribute().name()))));
        List<AttributeValue> occurring = chosenAttribute().map(AttributeValues::values).orElse(List.of());
        List<Option> found = new ArrayList<>();
        for (int i = 0; i < occurring.size(); i++) {
            found.add(new Option(Integer.toString(i), valueWord(occurring.get(i))));
        }
        values.setVisible(!found.isEmpty());
        values.setManaged(!found.isEmpty());
        offer(values, Integer.toString(occurring.indexOf(now.value())), found);
    }

    private static void offer(Choice choice, String chosen, List<Option> options) {
        options.stream().filter(one -> one.value().equals(chosen)).findFirst()
                .or(() -> options.stream().findFirst()).ifPresent(one -> choice.show(options, one));
    }

    private List<Option> any(Stream<Option> options) {
        return Stream.concat(Stream.of(new Option(ANY, workspace.text("ui.documents.any"))), options).toList();
    }

    private void choseAttribute(String value) {
        Long id = id(value);
        AttributeValue first = facts == null
                ? AttributeValue.UNASSIGNED
                : facts.attributes().stream().filter(one -> Objects.equals(one.attribute().id(), id))
                        .flatMap(one -> one.values().stream()).findFirst().orElse(AttributeValue.UNASSIGNED);
        criteria.set(criteria.get().withAttribute(id, first));
    }

    private void choseValue(String value) {
        chosenAttribute().ifPresent(one -> criteria.set(criteria.get()
                .withAttribute(one.attribute().id(), one.values().get(Integer.parseInt(value)))));
    }

    private Optional<AttributeValues> chosenAttribute() {
        return facts == null
                ? Optional.empty()
                : facts.attributes().stream()
                        .filter(one -> Objects.equals(one.attribute().id(), criteria.get().attributeId())).findFirst();
    }

    private String codedWord(Coded one) {
        return workspace.text("ui.documents.coded." + one.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private String valueWord(AttributeValue value) {
        return switch (value.state()) {
            case ASSIGNED -> value.text();
            case UNASSIGNED -> workspace.text("ui.documents.unassigned");
            case NOT_APPLICABLE -> workspace.text("ui.documents.not-applicable");
        };
    }

    private static @Nullable Long id(String value) {
        return value.isEmpty() ? null : Long.valueOf(value);
    }
}
