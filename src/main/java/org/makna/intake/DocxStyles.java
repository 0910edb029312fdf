package org.makna.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the styles of a Word document say about headings, lists and hidden text, each through the styles it is based on. */
final class DocxStyles {

    /** Names of the heading styles where a program wrote them in its own language. */
    private static final Pattern HEADING = Pattern.compile(
            "(?:heading|judul|überschrift|berschrift|titre|título|titulo|ttulo|titolo|kop|rubrik|overskrift|otsikko"
                    + "|nagłówek|nagwek|nadpis|заголовок|başlık|balk|tajuk|標題|标题|見出し|제목|عنوان|כותרת)[ _-]?([1-9])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Map<String, Style> styles = new HashMap<>();
    private @Nullable String defaultParagraph;

    private record Style(String id, String name, @Nullable String basedOn, @Nullable Integer outline,
            @Nullable String numId, @Nullable String listLevel, @Nullable Boolean hidden) {}

    /** The numbering that a paragraph has of its style. */
    record StyleNumbering(@Nullable String numId, @Nullable String level) {}

    /** Reads the part; a document without one has no styles. */
    static DocxStyles of(@Nullable XmlElement root) {
        DocxStyles read = new DocxStyles();
        if (root == null) {
            return read;
        }
        for (XmlElement style : root.children()) {
            String id = style.attribute("styleId");
            if (!style.name().equals("style") || id == null) {
                continue;
            }
            XmlElement paragraph = style.child("pPr");
            XmlElement run = style.child("rPr");
            XmlElement numbering = paragraph == null ? null : paragraph.child("numPr");
            String name = style.value("name");
            read.styles.put(id, new Style(id, name == null ? id : name, style.value("basedOn"),
                    paragraph == null ? null : number(paragraph.value("outlineLvl")),
                    numbering == null ? null : numbering.value("numId"),
                    numbering == null ? null : numbering.value("ilvl"),
                    run == null || run.child("vanish") == null ? null : run.isOn("vanish")));
            if ("paragraph".equals(style.attribute("type")) && "1".equals(style.attribute("default"))) {
                read.defaultParagraph = id;
            }
        }
        return read;
    }

    /** Depth of a heading from 1, or 0 when the paragraph is none. */
    int headingLevel(@Nullable XmlElement properties) {
        Integer own = properties == null ? null : number(properties.value("outlineLvl"));
        if (own != null) {
            return own < 9 ? own + 1 : 0;
        }
        Set<String> seen = new HashSet<>();
        for (Style s = styleOf(properties); s != null
                && seen.add(s.id); s = s.basedOn == null ? null : styles.get(s.basedOn)) {
            if (s.outline != null) {
                return s.outline < 9 ? s.outline + 1 : 0;
            }
            Matcher named = HEADING.matcher(s.name);
            Matcher identified = HEADING.matcher(s.id);
            if (named.matches()) {
                return Integer.parseInt(named.group(1));
            }
            if (identified.matches()) {
                return Integer.parseInt(identified.group(1));
            }
        }
        return 0;
    }

    /** The numbering of the paragraph's style. */
    StyleNumbering numbering(@Nullable XmlElement properties) {
        String numId = null;
        String level = null;
        Set<String> seen = new HashSet<>();
        for (Style s = styleOf(properties); s != null
                && seen.add(s.id); s = s.basedOn == null ? null : styles.get(s.basedOn)) {
            numId = numId == null ? s.numId : numId;
            level = level == null ? s.listLevel : level;
        }
        return new StyleNumbering(numId, level);
    }

    /** The numbering that a style of lists carries. */
    @Nullable
    String numIdOfStyle(String styleId) {
        Style style = styles.get(styleId);
        return style == null ? null : style.numId;
    }

    /** Whether a run is hidden, by itself or by its style. */
    boolean isHidden(@Nullable XmlElement runProperties) {
        if (runProperties == null) {
            return false;
        }
        if (runProperties.child("vanish") != null) {
            return runProperties.isOn("vanish");
        }
        String id = runProperties.value("rStyle");
        Set<String> seen = new HashSet<>();
        for (Style s = id == null ? null : styles.get(id); s != null && seen.add(s.id); s = s.basedOn == null
                ? null
                : styles.get(s.basedOn)) {
            if (s.hidden != null) {
                return s.hidden;
            }
        }
        return false;
    }

    private @Nullable Style styleOf(@Nullable XmlElement properties) {
        String id = properties == null ? null : properties.value("pStyle");
        String key = id == null ? defaultParagraph : id;
        if (key == null) {
            return null;
        }
        Style style = styles.get(key);
        // A style that is used but not defined still says something by its id.
        return style == null && id != null ? new Style(id, id, null, null, null, null, null) : style;
    }

    static @Nullable Integer number(@Nullable String text) {
        if (text == null || !text.strip().toLowerCase(Locale.ROOT).matches("-?\\d{1,9}")) {
            return null;
        }
        return Integer.valueOf(text.strip());
    }
}
