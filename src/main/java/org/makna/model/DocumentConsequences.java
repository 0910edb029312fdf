package org.makna.model;

/**
 * What goes when documents are deleted.
 *
 * @param documents the documents
 * @param codings   codings in them
 * @param cases     cases that lose text; the cases themselves stay
 */
public record DocumentConsequences(int documents, long codings, int cases) {}
