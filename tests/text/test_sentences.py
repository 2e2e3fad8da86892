"""Sentences, with their places."""

from talentdesk.text.sentences import sentences


def test_sentences_keep_their_marks_and_places() -> None:
    text = "一是放权。“松绑！”二是 3.5 万人；三是"
    found = list(sentences(text))
    assert [sentence for _, sentence in found] == [
        "一是放权。",
        "“松绑！”",
        "二是 3.5 万人；",
        "三是",
    ]
    assert all(text[start:].startswith(sentence) for start, sentence in found)


def test_english_sentences_end_at_a_full_stop_and_not_in_a_number() -> None:
    found = [sentence for _, sentence in sentences("It rose by 3.5 per cent. Then it fell.")]
    assert found == ["It rose by 3.5 per cent.", "Then it fell."]
