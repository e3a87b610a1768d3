package processors.read.parquet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import org.apache.parquet.io.DelegatingSeekableInputStream;

/** A file as Parquet's reader wants it. */
final class FileStream extends DelegatingSeekableInputStream {

  private final SeekableByteChannel channel;

  FileStream(SeekableByteChannel channel) {
    this(channel, Channels.newInputStream(channel));
  }

  private FileStream(SeekableByteChannel channel, InputStream in) {
    super(in);
    this.channel = channel;
  }

  @Override
  public long getPos() throws IOException {
    return channel.position();
  }

  @Override
  public void seek(long position) throws IOException {
    channel.position(position);
  }
}
