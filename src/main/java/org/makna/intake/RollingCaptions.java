package org.makna.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * Cues freed from what rolling captions say twice: each repeats the last line of the one before, so that the words seem to
 * move up the screen. Only such captions carry times inside their lines.
 *
 * @param cues     as many as before; one that says nothing new has no lines left
 * @param repeated lines that were taken out
 */
record RollingCaptions(List<Captions.Cue> cues, long repeated) {

    static RollingCaptions of(List<Captions.Cue> cues) {
        boolean rolling = cues.stream().flatMap(cue -> cue.lines().stream())
                .anyMatch(line -> CaptionMarkup.INLINE_TIME.matcher(line).find());
        if (!rolling) {
            return new RollingCaptions(cues, 0);
        }
        List<Captions.Cue> freed = new ArrayList<>();
        long repeated = 0;
        String last = "";
        for (Captions.Cue cue : cues) {
            List<String> lines = new ArrayList<>(cue.lines());
            lines.removeIf(String::isBlank);
            String end = lines.isEmpty() ? last : CaptionMarkup.plain(lines.getLast()).strip();
            if (!lines.isEmpty() && !last.isEmpty() && CaptionMarkup.plain(lines.getFirst()).strip().equals(last)) {
                lines.removeFirst();
                repeated++;
            }
            last = end;
            freed.add(new Captions.Cue(cue.start(), cue.end(), lines));
        }
        return new RollingCaptions(freed, repeated);
    }
}
