package org.makna.analysis.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.makna.model.Messages;
import org.makna.model.drawing.Area;
import org.makna.model.drawing.CodedText;
import org.makna.model.drawing.Ink;
import org.makna.model.drawing.Tint;

/**
 * A text as tiles in the order of reading, each for an equal part of it, in the colours of the codes that stand there; so it
 * is seen at a glance what the text is about, and where.
 */
final class Portrait {

    static final int MOST_TILES = 800;

    private static final double TILE = 12;
    private static final int COLOURS = 3;

    private final CodedText text;
    private final Page page;
    private final Messages messages;

    /** What stands on a tile: how many characters of each code, and the first passage of each. */
    private record Tile(Map<Integer, Integer> characters, Map<Integer, Integer> passages) {}

    Portrait(CodedText text, Page page, Messages messages) {
        this.text = text;
        this.page = page;
        this.messages = messages;
    }

    void draw() {
        page.subtitle(messages.text("chart.portrait"));
        int count = Math.min(MOST_TILES, text.length());
        List<Tile> tiles = tiles(count);
        int columns = Math.max(1, (int) ((page.right() - page.left()) / TILE));
        double top = page.y();
        for (int i = 0; i < count; i++) {
            tile(i, tiles.get(i), page.left() + i % columns * TILE, top + i / columns * TILE, count);
        }
        page.down((count + columns - 1) / columns * TILE + Page.GAP);
        List<Integer> used = text.passages().stream().map(CodedText.Passage::code).distinct().sorted().toList();
        page.legend(used.stream().map(code -> text.codes().get(code).brief()).toList(),
                used.stream().map(code -> Tint.own(text.codes().get(code).colour())).toList());
        page.note(messages.text("chart.portrait-how", count, COLOURS));
    }

    private List<Tile> tiles(int count) {
        List<Tile> tiles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tiles.add(new Tile(new TreeMap<>(), new TreeMap<>()));
        }
        for (int p = 0; p < text.passages().size(); p++) {
            CodedText.Passage passage = text.passages().get(p);
            int passageIndex = p;
            for (int i = tileOf(passage.range().start(), count); i < count
                    && start(i, count) < passage.range().end(); i++) {
                int shared = Math.min(start(i + 1, count), passage.range().end())
                        - Math.max(start(i, count), passage.range().start());
                if (shared > 0) {
                    tiles.get(i).characters().merge(passage.code(), shared, Integer::sum);
                    tiles.get(i).passages().computeIfAbsent(passage.code(), code -> passageIndex);
                }
            }
        }
        return tiles;
    }

    private int start(int tile, int count) {
        return (int) ((long) text.length() * tile / count);
    }

    private int tileOf(int position, int count) {
        int tile = (int) Math.min(count - 1L, (long) position * count / text.length());
        while (tile > 0 && start(tile, count) > position) {
            tile--;
        }
        while (tile < count - 1 && start(tile + 1, count) <= position) {
            tile++;
        }
        return tile;
    }

    private void tile(int index, Tile tile, double x, double y, int count) {
        List<Integer> codes = tile.characters().keySet().stream()
                .sorted(Comparator.comparingInt((Integer code) -> -tile.characters().getOrDefault(code, 0))).toList();
        if (codes.isEmpty()) {
            page.box(x, y, TILE - 1, TILE - 1, Tint.of(Ink.CHIP));
            return;
        }
        int shown = Math.min(COLOURS, codes.size());
        double high = (TILE - 1) / shown;
        for (int i = 0; i < shown; i++) {
            page.box(x, y + i * high, TILE - 1, high, Tint.own(text.codes().get(codes.get(i)).colour()));
        }
        String names = codes.stream().map(code -> text.codes().get(code).whole()).collect(Collectors.joining(", "));
        int passage = tile.passages().getOrDefault(codes.getFirst(), 0);
        page.mark(new Area(x, y, TILE - 1, TILE - 1), messages.text("chart.said-tile", TextCharts.place(text,
                start(index, count), messages), names), index, passage);
    }
}
