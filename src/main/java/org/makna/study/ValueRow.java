package org.makna.study;

import java.util.List;
import org.makna.model.AttributeValue;

/** A case, a document or a respondent with its values, as it was at one revision. */
public sealed interface ValueRow permits CaseTable.Row, DocumentTable.Row, SurveyGrid.Row {

    /** Row of the case or document in the study file; one number for each row of a table. */
    long id();

    /** Its name, or its path where it has one. */
    String name();

    /** The value of each attribute, in the order of the attributes. */
    List<AttributeValue> values();

    /** The same with other values, for showing an edit before it is read again. */
    ValueRow with(List<AttributeValue> values);
}
