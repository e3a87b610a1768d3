package bench.logs;

/** Access logs of an Application Load Balancer, some of requests that were refused or broken. */
final class AlbLog implements LogGenerator {

  private static final String TARGET =
      "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web-tg/73e2d6bc24d8a067";
  private static final String CERTIFICATE =
      "arn:aws:acm:us-east-1:123456789012:certificate/12345678-1234-1234-1234-123456789012";

  @Override
  public String logType() {
    return "alb";
  }

  @Override
  public String key() {
    return "AWSLogs/123456789012/elasticloadbalancing/us-east-1/2026/01/10/"
        + "123456789012_elasticloadbalancing_us-east-1_app.web-alb.50dc6c495c0c9188_"
        + "20260110T0005Z_203.0.113.10_bench%06d.log.gz";
  }

  @Override
  public ObjectLayout layout() {
    return new ObjectLayout.Lines("");
  }

  @Override
  public Templates records() {
    return Templates.none()
        .and(
            90,
            "${https|https|https|h2|http} ${isoMicros} app/web-alb/50dc6c495c0c9188"
                + " ${clientIp}:${clientPort} ${privateIp}:${80|8080|8443} ${duration} ${duration}"
                + " ${duration} ${status} ${status} ${size} ${size}"
                + " \"${GET|GET|GET|GET|POST|PUT|HEAD} https://${host}:443${path}${query}"
                + " HTTP/${1.1|1.1|2.0}\" \"${userAgent}\" ECDHE-RSA-AES128-GCM-SHA256 TLSv1.2 "
                + TARGET
                + " \"Root=1-${hex8}-${hex24}\" \"${host}\" \""
                + CERTIFICATE
                + "\" ${0..9} ${isoMicros} \"forward\" \"-\" \"-\""
                + " \"10.0.1.${4..250}:80\" \"${200|404|500}\" \"-\" \"-\" TID_${hex24}")
        .and(
            7,
            "http ${isoMicros} app/web-alb/50dc6c495c0c9188 ${clientIp}:${clientPort} - -1 -1 -1"
                + " ${301|403|503} - ${size} ${size} \"GET http://${host}:80${path} HTTP/1.1\""
                + " \"${userAgent}\" - - "
                + TARGET
                + " \"Root=1-${hex8}-${hex24}\" \"-\" \"-\" 0 ${isoMicros} \"waf\" \"-\" \"-\""
                + " \"-\" \"-\" \"-\" \"-\" TID_${hex24}")
        .and(
            3,
            "http ${isoMicros} app/web-alb/50dc6c495c0c9188 ${clientIp}:${clientPort} - -1 -1 -1"
                + " 400 - 0 ${size} \"- http://${host}:80- -\" \"-\" - - - \"-\" \"-\" \"-\" -"
                + " ${isoMicros} \"-\" \"-\" \"-\" \"-\" \"-\" \"-\" \"-\"");
  }
}
