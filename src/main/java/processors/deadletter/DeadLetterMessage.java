package processors.deadletter;

import java.util.Map;

/**
 * A dead letter as it is sent.
 *
 * @param body JSON
 * @param attributes names and values, none empty, all texts
 * @param bytes what SQS counts: the body and each attribute's name, type and value
 */
record DeadLetterMessage(String body, Map<String, String> attributes, int bytes) {}
