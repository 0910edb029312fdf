package org.makna.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.makna.model.Attribute;
import org.makna.model.AttributeValue;
import org.makna.model.Case;
import org.makna.model.Code;
import org.makna.model.CodedCorpus;
import org.makna.model.CodedCorpus.CorpusCase;
import org.makna.model.CodedCorpus.CorpusCode;
import org.makna.model.CodedCorpus.CorpusCollection;
import org.makna.model.CodedCorpus.CorpusDocument;
import org.makna.model.Coder;
import org.makna.model.Document;
import org.makna.model.Extent;
import org.makna.model.Folder;
import org.makna.model.NamePath;
import org.makna.model.NaturalOrder;
import org.makna.model.StudyCollection;
import org.makna.model.StudyInfo;

/**
 * Loads everything that can be counted, one pass over each table.
 *
 * <p>Documents stand by folder path and name, a folder's own documents before those of its sub-folders; names are in
 * natural order.
 */
final class CorpusLoader {

    /** Order of names everywhere in the corpus. */
    static final Comparator<String> BY_NAME = NaturalOrder.OF_NAMES;

    private final Rows rows;
    private final Sql sql;

    CorpusLoader(Rows rows) {
        this.rows = rows;
        this.sql = rows.sql();
    }

    CodedCorpus load() {
        return load(true);
    }

    CodedCorpus loadWithoutCodings() {
        return load(false);
    }

    private CodedCorpus load(boolean coded) {
        StudyInfo info = rows.info().get();
        List<Attribute> attributes = rows.attributes().all();
        ValueTable values = new ValueTable(sql, attributes);

        List<CorpusDocument> documents = documents(values);
        Map<Long, Integer> documentIndex = new HashMap<>();
        for (CorpusDocument each : documents) {
            documentIndex.put(each.document().id(), documentIndex.size());
        }
        List<CorpusCode> codes = codes();
        Map<Long, Integer> codeIndex = new HashMap<>();
        for (CorpusCode each : codes) {
            codeIndex.put(each.code().id(), codeIndex.size());
        }
        List<Coder> coders = rows.coders().all();
        Map<Long, Integer> coderIndex = new HashMap<>();
        for (Coder each : coders) {
            coderIndex.put(each.id(), coderIndex.size());
        }

        ExtentLoader extents = new ExtentLoader(sql, documents, documentIndex);
        Map<Long, Extent> extentOfCase = extents.cases();
        List<CorpusCase> cases = rows.cases().all().stream().sorted(Comparator.comparing(Case::name, BY_NAME))
                .map(each -> new CorpusCase(each, extentOfCase.getOrDefault(each.id(), Extent.EMPTY),
                        values.ofCase(each.id())))
                .toList();
        return new CodedCorpus(info.revision(), info.title(), documents, codes, coders, cases, attributes,
                extents.speakers(), extents.questions(), collections(documentIndex, codeIndex, indexOf(cases)),
                coded
                        ? new CodingColumns(sql, documentIndex, codeIndex, coderIndex).load(documents.size())
                        : CodingColumns.NONE);
    }

    private static Map<Long, Integer> indexOf(List<CorpusCase> cases) {
        Map<Long, Integer> index = new HashMap<>();
        cases.forEach(each -> index.put(each.oneCase().id(), index.size()));
        return index;
    }

    private List<CorpusCollection> collections(Map<Long, Integer> documents, Map<Long, Integer> codes,
            Map<Long, Integer> cases) {
        Map<Long, List<Long>> members = rows.collections().members();
        return rows.collections().all().stream().sorted(Comparator.comparing(StudyCollection::name, BY_NAME))
                .map(each -> {
                    Map<Long, Integer> index = switch (each.kind()) {
                        case DOCUMENTS -> documents;
                        case CODES -> codes;
                        case CASES -> cases;
                    };
                    return new CorpusCollection(each, members.getOrDefault(each.id(), List.of()).stream()
                            .flatMap(id -> Optional.ofNullable(index.get(id)).stream()).toList());
                }).toList();
    }

    private List<CorpusDocument> documents(ValueTable values) {
        Map<Long, Folder> folders = new HashMap<>();
        rows.folders().all().forEach(folder -> folders.put(folder.id(), folder));
        Map<Long, List<String>> paths = new HashMap<>();
        folders.keySet().forEach(id -> paths.put(id, namesDownTo(id, folders)));

        record Placed(List<String> folder, Document document) {}
        return rows.documents().all().stream()
                .map(each -> new Placed(each.folderId() == null ? List.of() : namesOf(each.folderId(), paths), each))
                .sorted(Comparator.comparing(Placed::folder, CorpusLoader::compareNames)
                        .thenComparing(placed -> placed.document().name(), BY_NAME))
                .map(placed -> {
                    List<String> names = new ArrayList<>(placed.folder());
                    names.add(placed.document().name());
                    return new CorpusDocument(placed.document(), new NamePath(names).toDocumentText(),
                            placed.folder().isEmpty() ? "" : new NamePath(placed.folder()).toDocumentText(),
                            values.ofDocument(placed.document().id()));
                }).toList();
    }

    private static List<String> namesOf(long folder, Map<Long, List<String>> paths) {
        return Optional.ofNullable(paths.get(folder)).orElseThrow();
    }

    private static List<String> namesDownTo(long id, Map<Long, Folder> folders) {
        List<String> names = new ArrayList<>();
        for (Folder at = folders.get(id); at != null; at = at.parentId() == null ? null : folders.get(at.parentId())) {
            names.addFirst(at.name());
        }
        return names;
    }

    private static int compareNames(List<String> a, List<String> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int difference = BY_NAME.compare(a.get(i), b.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    private List<CorpusCode> codes() {
        List<CorpusCode> codes = new ArrayList<>();
        List<NamePath> paths = new ArrayList<>();
        Map<Long, Integer> index = new HashMap<>();
        for (Code code : rows.codes().all()) {
            Integer parent = code.parentId() == null ? null : index.get(code.parentId());
            NamePath path = parent == null ? NamePath.of(code.name()) : paths.get(parent).child(code.name());
            index.put(code.id(), codes.size());
            paths.add(path);
            codes.add(new CorpusCode(code, path.toCodeText(), parent == null ? -1 : parent, path.names().size() - 1));
        }
        return codes;
    }

    /** The values of all owners, read once; equal values are one object. */
    private static final class ValueTable {

        private final Map<Long, AttributeValue[]> ofCases = new HashMap<>();
        private final Map<Long, AttributeValue[]> ofDocuments = new HashMap<>();
        private final List<AttributeValue> none;

        ValueTable(Sql sql, List<Attribute> attributes) {
            Map<Long, Integer> column = new HashMap<>();
            attributes.forEach(attribute -> column.put(attribute.id(), column.size()));
            AttributeValue[] unassigned = new AttributeValue[attributes.size()];
            Arrays.fill(unassigned, AttributeValue.UNASSIGNED);
            this.none = List.of(unassigned);
            Map<String, AttributeValue> shared = new HashMap<>();
            sql.each("SELECT attribute, case_, document, text FROM attribute_value", row -> {
                Long owner = row.nullableNumber(2);
                AttributeValue[] values = owner != null
                        ? ofCases.computeIfAbsent(owner, id -> unassigned.clone())
                        : ofDocuments.computeIfAbsent(row.number(3), id -> unassigned.clone());
                String text = row.nullableText(4);
                Integer at = column.get(row.number(1));
                if (at != null) {
                    values[at] = text == null
                            ? AttributeValue.NOT_APPLICABLE
                            : shared.computeIfAbsent(text, AttributeValue::of);
                }
            });
        }

        List<AttributeValue> ofCase(long id) {
            return listed(ofCases.get(id));
        }

        List<AttributeValue> ofDocument(long id) {
            return listed(ofDocuments.get(id));
        }

        private List<AttributeValue> listed(AttributeValue @Nullable [] values) {
            return values == null ? none : List.of(values);
        }
    }
}
