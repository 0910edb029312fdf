package org.makna.architecture;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A library, or a family of them, and the only rooms that may use it. */
enum Library {
    DATABASE("database", List.of("java.sql..", "javax.sql..", "org.sqlite..", "org.jdbi.."), Room.STORE),
    TEXT_INDEX("text index", List.of("org.apache.lucene..", "org.tartarus.snowball.."), Room.SEARCH),
    UNICODE("unicode", List.of("com.ibm.icu.."), Room.SEARCH, Room.INTAKE),
    OFFICE("office files", List.of("org.apache.poi..", "org.openxmlformats..", "org.apache.xmlbeans..",
            "com.microsoft.schemas.."), Room.INTAKE, Room.EXCHANGE),
    ARCHIVES("archives", List.of("org.apache.commons.compress.."), Room.INTAKE, Room.EXCHANGE),
    CSV("csv", List.of("org.apache.commons.csv.."), Room.INTAKE, Room.EXCHANGE),
    JSON("json", List.of("tools.jackson..", "com.fasterxml.jackson.."), Room.INTAKE, Room.EXCHANGE),
    PDF("pdf", List.of("org.apache.pdfbox..", "org.apache.fontbox.."), Room.INTAKE),
    RICH_TEXT("rich text", List.of("com.rtfparserkit.."), Room.INTAKE),
    CIPHERS("ciphers", List.of("javax.crypto.."), Room.INTAKE),
    MARKUP("markup", List.of("org.jsoup.."), Room.INTAKE),
    STATISTICS("statistics", List.of("org.hipparchus.."), Room.ANALYSIS),
    COMMAND_LINE("command line", List.of("picocli.."), Room.CLI),
    WINDOW("window", List.of("javafx..", "atlantafx..", "org.kordamp.ikonli.."), Room.UI),
    MARKDOWN("markdown", List.of("org.commonmark.."), Room.UI),
    OTHER_TOOLKITS("other toolkits", List.of("java.awt..", "javax.swing..", "javafx.scene.web..", "javafx.embed.."));

    /** What every room may use. Logging goes through SLF4J alone. */
    private static final List<String> EVERYWHERE = List.of("java..", "javax.xml..", "org.w3c.dom..", "org.xml.sax..",
            "org.jspecify..", "org.slf4j..");

    private final String title;
    private final List<String> packages;
    private final List<Room> rooms;

    Library(String title, List<String> packages, Room... rooms) {
        this.title = title;
        this.packages = packages;
        this.rooms = List.of(rooms);
    }

    String title() {
        return title;
    }

    String[] packages() {
        return packages.toArray(String[]::new);
    }

    /** The rooms that may use it, as package identifiers; none for what nobody may use. */
    String[] allowed(String root) {
        return Room.packages(root, rooms.toArray(Room[]::new));
    }

    /** Every package that has its place, the house's own included. */
    static String[] known(String root) {
        Stream<String> libraries = Arrays.stream(values()).flatMap(library -> library.packages.stream());
        return Stream.concat(Stream.of(root + ".."), Stream.concat(EVERYWHERE.stream(), libraries))
                .toArray(String[]::new);
    }
}
