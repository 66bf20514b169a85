INSERT INTO main.disclosure (
    id, client_id, recipient, name, contact_id, address, purpose, purpose_words, extent, words, on_day, given_by,
    function, channel, outside_europe, image_use, copy_asked, copy_sent, ground_key, rests, consent_id, emergency,
    ground, article, needs_checking, notify_client, danger, corrects, recorded_at, recorded_by
)
VALUES (
    :id, :client, :recipient, :name, :contact, :address, :purpose, :purpose_words, :extent, :words, :on_day, :given_by,
    :function, :channel, :outside_europe, :image_use, :copy_asked, :copy_sent, :ground_key, :rests, :consent,
    :emergency, :ground, :article, :needs_checking, :notify_client, :danger, :corrects, :at, :by
)
