/* xml - libxml2, loaded with the first web page or Office file
 *
 *     if (xml_load(&err))
 *         libxml.xmlReaderForMemory(...);
 */
#ifndef EXTRACT_XML_H
#define EXTRACT_XML_H

#include "base/lazy.h"
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlreader.h>

/* clang-format off */
#define XML_FUNCTIONS(F) \
    F(xmlMemSetup) F(xmlInitParser) \
    F(htmlCreateMemoryParserCtxt) F(htmlCtxtUseOptions) F(htmlFreeParserCtxt) F(htmlParseDocument) \
    F(xmlDocGetRootElement) F(xmlFree) F(xmlFreeDoc) F(xmlFreeTextReader) F(xmlGetProp) F(xmlHasProp) \
    F(xmlReaderForMemory) F(xmlStrcasecmp) F(xmlStrcmp) F(xmlSwitchEncoding) F(xmlTextReaderConstLocalName) \
    F(xmlTextReaderConstValue) F(xmlTextReaderIsEmptyElement) F(xmlTextReaderMoveToElement) \
    F(xmlTextReaderMoveToNextAttribute) F(xmlTextReaderNodeType) F(xmlTextReaderRead)
/* clang-format on */
extern LAZY_FUNCTIONS(xml_functions, XML_FUNCTIONS) libxml;

bool xml_load(struct err *err);

#endif
