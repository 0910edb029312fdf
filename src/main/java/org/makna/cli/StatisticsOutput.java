package org.makna.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.makna.model.Statistics;
import org.makna.study.Study;

/** Puts statistics out as a command was asked to: to a file, as JSON or as text. */
final class StatisticsOutput {

    private StatisticsOutput() {
    }

    /**
     * Writes statistics, and on standard error what was counted.
     *
     * @param to the file, or null for standard output
     * @return the exit code
     */
    static int write(Statistics statistics, Study study, Console console, @Nullable Path to, ResultFormat format,
            boolean spreadsheetSafe) {
        if (to != null) {
            study.output().statisticsTo(statistics, to, spreadsheetSafe).forEach(console::tell);
            console.tell("cli.statistics.exported", to.toString());
        } else {
            switch (format) {
                case json -> study.output().statisticsAsJson(statistics, console.out());
                case text -> new StatisticsText(console.messages()).print(statistics, console.out());
            }
        }
        statistics.counted().forEach(console::tell);
        return StudyCommand.DONE;
    }
}
