package org.makna.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Databases as other programs write them, made by their schemas. */
public final class ForeignProjects {

    private ForeignProjects() {
    }

    /** A column that came with a version of QualCoder. */
    private record Column(String table, int version, String definition) {}

    private static final List<Column> COLUMNS = columns("""
            project 1 databaseversion text|project 1 date text|project 1 memo text|project 1 about text
            project 2 bookmarkfile integer|project 2 bookmarkpos integer|project 5 codername text
            project 9 recently_used_codes text|project 15 avbookmarkfile integer
            source 1 id integer primary key|source 1 name text|source 1 fulltext text|source 1 mediapath text
            source 1 memo text|source 1 owner text|source 1 date text|source 5 av_text_id integer|source 8 risid integer
            source 1 unique(name)
            code_cat 1 catid integer primary key|code_cat 1 name text|code_cat 1 owner text|code_cat 1 date text
            code_cat 1 memo text|code_cat 1 supercatid integer|code_cat 1 unique(name)
            code_name 1 cid integer primary key|code_name 1 name text|code_name 1 memo text|code_name 1 catid integer
            code_name 1 owner text|code_name 1 date text|code_name 1 color text|code_name 16 supercid integer
            code_name 1 unique(name)
            code_text 4 ctid integer primary key|code_text 1 cid integer|code_text 1 fid integer|code_text 1 seltext text
            code_text 1 pos0 integer|code_text 1 pos1 integer|code_text 1 owner text|code_text 1 date text
            code_text 1 memo text|code_text 2 avid integer|code_text 3 important integer
            code_text 1 unique(cid, fid, pos0, pos1, owner)
            code_image 1 imid integer primary key|code_image 1 id integer|code_image 1 x1 integer|code_image 1 y1 integer
            code_image 1 width integer|code_image 1 height integer|code_image 1 cid integer|code_image 1 memo text
            code_image 1 date text|code_image 1 owner text|code_image 3 important integer|code_image 10 pdf_page integer
            code_av 1 avid integer primary key|code_av 1 id integer|code_av 1 pos0 integer|code_av 1 pos1 integer
            code_av 1 cid integer|code_av 1 memo text|code_av 1 date text|code_av 1 owner text|code_av 3 important integer
            annotation 1 anid integer primary key|annotation 1 fid integer|annotation 1 pos0 integer
            annotation 1 pos1 integer|annotation 1 memo text|annotation 1 owner text|annotation 1 date text
            cases 1 caseid integer primary key|cases 1 name text|cases 1 memo text|cases 1 owner text|cases 1 date text
            case_text 1 id integer primary key|case_text 1 caseid integer|case_text 1 fid integer
            case_text 1 pos0 integer|case_text 1 pos1 integer|case_text 1 owner text|case_text 1 date text
            case_text 1 memo text
            attribute_type 1 name text primary key|attribute_type 1 date text|attribute_type 1 owner text
            attribute_type 1 memo text|attribute_type 1 caseOrFile text|attribute_type 1 valuetype text
            attribute 1 attrid integer primary key|attribute 1 name text|attribute 1 attr_type text
            attribute 1 value text|attribute 1 id integer|attribute 1 date text|attribute 1 owner text
            journal 1 jid integer primary key|journal 1 name text|journal 1 jentry text|journal 1 date text
            journal 1 owner text
            stored_sql 5 title text|stored_sql 5 description text|stored_sql 5 grouper text|stored_sql 5 ssql text
            graph 6 grid integer primary key|graph 6 name text
            ris 8 risid integer|ris 8 tag text|ris 8 longtag text|ris 8 value text
            files_filter 13 filterid integer primary key|files_filter 13 name text
            coder_names 14 name text|coder_names 14 visibility integer
            """);

    private static List<Column> columns(String written) {
        return Arrays.stream(written.split("[|\\n]")).map(String::strip).filter(one -> !one.isEmpty())
                .map(one -> one.split(" ", 3))
                .map(words -> new Column(words[0], Integer.parseInt(words[1]), words[2])).toList();
    }

    /** An empty QualCoder project of a version, in a folder. */
    public static QualCoder qualCoder(Path folder, int version) {
        try {
            Files.createDirectories(folder.resolve("documents"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path database = folder.resolve("data.qda");
        Map<String, List<String>> tables = new LinkedHashMap<>();
        COLUMNS.stream().filter(column -> column.version() <= version)
                .forEach(column -> tables.computeIfAbsent(column.table(), name -> new ArrayList<>())
                        .add(column.definition()));
        Foreign data = new Foreign(database);
        tables.forEach((name, definitions) -> data.run("CREATE TABLE " + name + " ("
                + String.join(", ", definitions) + ")"));
        data.put("project", "databaseversion", "v" + version, "date", "2026-01-02 08:00:00", "memo", "About it all");
        return new QualCoder(folder, data, version);
    }

    /** An empty Taguette database. */
    public static Foreign taguette(Path database, boolean nested) {
        Foreign data = new Foreign(database);
        data.run("CREATE TABLE projects (id INTEGER PRIMARY KEY, name TEXT, description TEXT, created TEXT)");
        data.run("CREATE TABLE users (login TEXT PRIMARY KEY, hashed_password TEXT, email TEXT)");
        data.run("CREATE TABLE project_members (project_id INTEGER, user_login TEXT, privileges TEXT)");
        data.run(
                "CREATE TABLE documents (id INTEGER PRIMARY KEY, name TEXT, description TEXT, filename TEXT, created TEXT,"
                        + " project_id INTEGER, text_direction TEXT, contents TEXT)");
        data.run("CREATE TABLE tags (id INTEGER PRIMARY KEY, project_id INTEGER, path TEXT, description TEXT"
                + (nested ? ", parent_id INTEGER" : "") + ")");
        data.run("CREATE TABLE highlights (id INTEGER PRIMARY KEY, document_id INTEGER, start_offset INTEGER,"
                + " end_offset INTEGER, snippet TEXT)");
        data.run(
                "CREATE TABLE highlight_tags (highlight_id INTEGER, tag_id INTEGER, PRIMARY KEY (highlight_id, tag_id))");
        data.run("CREATE TABLE commands (id INTEGER PRIMARY KEY, date TEXT, user_login TEXT, project_id INTEGER,"
                + " document_id INTEGER, payload TEXT)");
        return data;
    }

    /** A database, opened anew for each statement so that nothing of it stays open. */
    public record Foreign(Path database) {

        private <T> T with(Function<Connection, T> work) {
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
                return work.apply(connection);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        public void run(String sql) {
            with(connection -> {
                try (Statement statement = connection.createStatement()) {
                    return statement.execute(sql);
                } catch (SQLException e) {
                    throw new IllegalStateException(sql, e);
                }
            });
        }

        /** Adds a row; columns that the version does not have are left out. */
        public void put(String table, Object... columnsAndValues) {
            List<String> known = rows("SELECT name FROM pragma_table_info('" + table + "')");
            List<String> names = new ArrayList<>();
            List<Object> values = new ArrayList<>();
            for (int i = 0; i < columnsAndValues.length; i += 2) {
                if (known.contains(columnsAndValues[i])) {
                    names.add((String) columnsAndValues[i]);
                    values.add(columnsAndValues[i + 1]);
                }
            }
            String sql = "INSERT INTO " + table + " (" + String.join(", ", names) + ") VALUES ("
                    + String.join(", ", names.stream().map(name -> "?").toList()) + ")";
            with(connection -> {
                try (PreparedStatement statement = connection.prepareStatement(sql)) {
                    for (int i = 0; i < values.size(); i++) {
                        statement.setObject(i + 1, values.get(i));
                    }
                    return statement.executeUpdate();
                } catch (SQLException e) {
                    throw new IllegalStateException(sql, e);
                }
            });
        }

        /** The rows of a query, columns joined by a bar. */
        public List<String> rows(String sql) {
            return with(connection -> {
                try (Statement statement = connection.createStatement();
                        ResultSet found = statement.executeQuery(sql)) {
                    List<String> rows = new ArrayList<>();
                    while (found.next()) {
                        List<String> row = new ArrayList<>();
                        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                            row.add(found.getString(i));
                        }
                        rows.add(String.join("|", row));
                    }
                    return rows;
                } catch (SQLException e) {
                    throw new IllegalStateException(sql, e);
                }
            });
        }

        public long number(String sql) {
            return Long.parseLong(rows(sql).getFirst());
        }
    }

    /** A QualCoder project. */
    public record QualCoder(Path folder, Foreign data, int version) {

        /** Adds a source with text. */
        public void source(long id, String name, String text) {
            data.put("source", "id", id, "name", name, "fulltext", text, "mediapath", "/docs/" + name, "memo", "",
                    "owner", "Ana", "date", "2026-01-02 09:00:00");
        }

        public void code(long id, String name, Object category, Object above) {
            data.put("code_name", "cid", id, "name", name, "memo", "", "catid", category, "owner", "Ana", "date",
                    "2026-01-02 09:00:00", "color", "#81BEF7", "supercid", above);
        }

        public void category(long id, String name, Object above) {
            data.put("code_cat", "catid", id, "name", name, "owner", "Ana", "memo", "", "supercatid", above);
        }

        public void coding(long id, long code, long source, long start, long end, String words, String owner) {
            data.put("code_text", "ctid", id, "cid", code, "fid", source, "seltext", words, "pos0", start, "pos1", end,
                    "owner", owner, "date", "2026-01-02 09:00:00", "memo", "");
        }

        /** The folder as an archive. */
        public Path zip(Path archive, String root) {
            try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(archive));
                    var files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    out.putNextEntry(new ZipEntry(root + folder.relativize(file).toString().replace('\\', '/')));
                    Files.copy(file, out);
                }
                return archive;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
