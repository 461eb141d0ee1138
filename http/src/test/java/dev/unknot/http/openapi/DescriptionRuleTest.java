package dev.unknot.http.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.unknot.test.openapi.DescriptionRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of an API description find what they are for. */
class DescriptionRuleTest {

    private static final String GOOD = """
            openapi: 3.1.0
            info: {title: Small, version: '1', description: One path, contact: {name: U}, license: {name: L}}
            servers: [{url: /}]
            tags: [{name: Things, description: All things}]
            paths:
              /things/{id}:
                get:
                  operationId: getThing
                  summary: One thing
                  description: Whole
                  tags: [Things]
                  parameters:
                  - {name: id, in: path, required: true, schema: {type: string}}
                  - {name: lang, in: query, description: of texts, schema: {type: string, enum: [de, en]}, example: de}
                  responses:
                    '200':
                      description: The thing
                      content:
                        application/json:
                          schema: {$ref: '#/components/schemas/Thing'}
                          example: {name: a}
            components:
              schemas:
                Thing: {type: object, required: [name], properties: {name: {type: string}}}
            """;

    @Test
    void aGoodDescriptionKeepsEveryRule() throws JsonProcessingException {
        JsonNode good = read(GOOD);
        assertThat(DescriptionRule.values())
                .allSatisfy(
                        rule -> assertThat(rule.faults(good)).as(rule.name()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            , contact: {name: U}                | ""                          | INFO_IS_COMPLETE
            [{url: /}]                          | [{url: 'https://a.org/'}]   | SERVERS_ARE_REAL
            summary: One thing                  | summary: {}                  | EVERY_OPERATION_IS_DESCRIBED
            operationId: getThing               | operationId: get-thing      | OPERATION_IDS_ARE_NAMES_OF_METHODS
            summary: One thing                  | summary: One thing.         | SUMMARIES_ARE_SHORT
            tags: [Things]                      | tags: [Others]              | TAGS_ARE_DEFINED
            , description: All things           | ""                          | TAGS_ARE_DESCRIBED
            '200':                              | '400':                      | EVERY_OPERATION_CAN_SUCCEED
            /things/{id}:                       | /things/{name}:             | PATH_PARAMETERS_ARE_DEFINED
            /things/{id}:                       | /things/{id}/:              | PATHS_ARE_PLAIN
            description: of texts,              | ""                          | PARAMETERS_ARE_DESCRIBED
            name: lang, in: query               | name: id, in: path          | PARAMETERS_ARE_UNIQUE
            tags: [Things]                      | tags: [Things]\\n      security: [{key: []}] | SECURITY_IS_DEFINED
            description: Whole                  | description: <script>       | DESCRIPTIONS_ARE_TEXT
            enum: [de, en]                      | enum: [de, de]              | ENUMS_ARE_TYPED_AND_UNIQUE
            enum: [de, en]                      | enum: [de, 1]               | ENUMS_ARE_TYPED_AND_UNIQUE
            schemas/Thing'                      | schemas/Thang'              | REFERENCES_RESOLVE
            schemas/Thing'}                     | schemas/Thing', title: T}   | REFERENCES_STAND_ALONE
            {$ref: '#/components/schemas/Thing'} | {type: object}             | COMPONENTS_ARE_USED
            Thing                               | Thing1                      | SCHEMAS_ARE_OURS
            {name: {type: string}}              | {name: {type: string}, all: {type: array}} | ARRAYS_HAVE_ITEMS
            example: {name: a}                  | ""                          | BODIES_HAVE_EXAMPLES
            example: {name: a}                  | example: {}                 | EXAMPLES_ARE_VALID
            example: de                         | example: fr                 | EXAMPLES_ARE_VALID
            description: The thing              | descripton: The thing       | THE_DOCUMENT_IS_VALID
            """)
    void eachRuleFindsItsFault(String good, String bad, DescriptionRule rule) throws JsonProcessingException {
        assertThat(GOOD).contains(good);

        assertThat(rule.faults(read(GOOD.replace(good, bad.replace("\\n", "\n")))))
                .isNotEmpty();
    }

    private static JsonNode read(String yaml) throws JsonProcessingException {
        return new ObjectMapper(new YAMLFactory()).readTree(yaml);
    }
}
