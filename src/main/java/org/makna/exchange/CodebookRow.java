package org.makna.exchange;

import org.jspecify.annotations.Nullable;
import org.makna.model.NamePath;

/**
 * One code of a codebook file. What is null stands in no column of the file and is to be left as it is.
 *
 * @param line       row of the file from 1, the header being the first
 * @param path       the code
 * @param definition what it means
 * @param include    when to apply it
 * @param exclude    when not to
 * @param example    an anchor example
 * @param colour     {@code #rrggbb} in small letters; null also when the cell is blank
 * @param codable    whether it may be applied to text; null also when the cell is blank
 * @param guid       identity across copies; null also when the cell is blank
 */
public record CodebookRow(int line, NamePath path, @Nullable String definition, @Nullable String include,
        @Nullable String exclude, @Nullable String example, @Nullable String colour, @Nullable Boolean codable,
        @Nullable String guid) {}
