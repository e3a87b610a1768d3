package processors.types;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import processors.normalize.SampleRecords;
import processors.record.Document;

class VpcFlowTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # the outcome
          {'event': {'action': 'ACCEPT'}}              | {'event': {'action': 'ACCEPT', 'outcome': 'success'}}
          {'event': {'action': 'REJECT'}}              | {'event': {'action': 'REJECT', 'outcome': 'failure'}}
          {'event': {'action': '-'}}                   | {'event': {'action': '-', 'outcome': 'unknown'}}
          {}                                           | {'event': {'outcome': 'unknown'}}
          # a Transit Gateway tells no outcome
          {'resource_type': 'TransitGateway'}          | {'resource_type': 'TransitGateway', '@log_type': 'transit-gateway'}
          # the protocol, a number in Parquet
          {'resource_type': 'x', 'protocol': '6'}      | {'resource_type': 'x', '@log_type': 'transit-gateway', 'protocol': '6', 'network': {'transport': 'tcp'}}
          {'resource_type': 'x', 'protocol': 17}       | {'resource_type': 'x', '@log_type': 'transit-gateway', 'protocol': 17, 'network': {'transport': 'udp'}}
          {'resource_type': 'x', 'protocol': '58'}     | {'resource_type': 'x', '@log_type': 'transit-gateway', 'protocol': '58', 'network': {'transport': 'ipv6-icmp'}}
          {'resource_type': 'x', 'protocol': '-'}      | {'resource_type': 'x', '@log_type': 'transit-gateway', 'protocol': '-'}
          {'resource_type': 'x', 'protocol': '99'}     | {'resource_type': 'x', '@log_type': 'transit-gateway', 'protocol': '99'}
          # the network's type in lower case
          {'resource_type': 'x', 'network': {'type': 'IPv6'}} | {'resource_type': 'x', '@log_type': 'transit-gateway', 'network': {'type': 'ipv6'}}
          """)
  void saysWhatAFlowWas(String before, String after) {
    Document document = SampleRecords.document(before);

    new VpcFlow().apply(document, SampleRecords.record(""), SampleRecords.source());

    assertThat(document.fields()).isEqualTo(SampleRecords.fields(after));
  }
}
