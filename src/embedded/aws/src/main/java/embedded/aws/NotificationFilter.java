package embedded.aws;

import com.adobe.testing.s3mock.service.ObjectService;
import com.adobe.testing.s3mock.store.S3ObjectMetadata;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends a notification after each object that S3 has taken. A write whose notification fails, fails
 * as a whole: the client repeats it, and no object lies there unnoticed.
 */
final class NotificationFilter extends OncePerRequestFilter {
  private final List<String> buckets;
  private final EventNotifications notifications;
  private final Supplier<ObjectService> objects;

  NotificationFilter(
      List<String> buckets, EventNotifications notifications, Supplier<ObjectService> objects) {
    this.buckets = buckets;
    this.notifications = notifications;
    this.objects = objects;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<ObjectWrite> write =
        ObjectWrite.of(request).filter(object -> buckets.contains(object.bucket()));
    chain.doFilter(request, response);
    if (write.isPresent() && response.getStatus() == HttpServletResponse.SC_OK) {
      notifyOf(write.get());
    }
  }

  private void notifyOf(ObjectWrite write) throws IOException {
    S3ObjectMetadata object = objects.get().verifyObjectExists(write.bucket(), write.key());
    notifications.send(write, Long.parseLong(object.size()), object.etag().replace("\"", ""));
  }
}
